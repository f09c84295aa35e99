import { isFor, type Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Prices } from './history'
import type { Facts } from './replay'

type Setting = { role: Role; prices: Prices }

/** What a minute of the role's time is worth. */
export function minuteWorth({ role, prices }: Setting): number {
  return prices.minuteFactor?.[role] ?? 1
}

/** Minutes of a question, as priced for the role; patience does not wear, it runs out: the cube of how many were answered. */
export function askingCost(bank: CompiledBank, facts: Facts, question: number, setting: Setting): number {
  const minutes = isFor('staff', setting.role) ? bank.questionStaffMinutes : bank.questionMinutes
  const patience = (setting.prices.patience ?? 0) * facts.answered.size ** 3
  return (minutes[question] as number) * minuteWorth(setting) + patience
}

/** Minutes of an attempt, as priced for the role, with the trust it costs: a second one costs four times as much, a third one nine times. */
export function tryingCost(bank: CompiledBank, facts: Facts, solution: number, setting: Setting): number {
  const trust = (setting.prices.trust ?? 0) * (facts.failed.length + 1) ** 2
  return (bank.solutionMinutes[solution] as number) * minuteWorth(setting) + trust
}

/** Whether the role may be asked, and it was neither answered, nor met with "I don't know", nor reported. */
export function mayAsk(bank: CompiledBank, facts: Facts, question: number, role: Role): boolean {
  return !facts.answered.has(question) && !facts.reported.has(question) && isFor(bank.questionAudience[question], role)
}

/** Whether the role may carry out the solution and has not been through it; Level 0 carries out none. */
export function mayTry(bank: CompiledBank, facts: Facts, solution: number, role: Role): boolean {
  return role !== 'level0' && !facts.closed.has(solution) && isFor(bank.solutionAudience[solution], role)
}
