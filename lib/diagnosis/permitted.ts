import { isFor, type Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Prices } from './history'
import type { Facts } from './replay'

type Setting = { role: Role; prices: Prices }

/** What a minute of the role's time is worth. */
export function minuteWorth({ role, prices }: Setting): number {
  return prices.minuteFactor?.[role] ?? 1
}

/** Minutes of a question, as priced for the role, with the patience it costs after all those already put. */
export function askingCost(bank: CompiledBank, facts: Facts, question: number, setting: Setting): number {
  const minutes = setting.role === 'customer' ? bank.questionMinutes : bank.questionStaffMinutes
  const patience = (setting.prices.patience ?? 0) * facts.answered.size
  return (minutes[question] as number) * minuteWorth(setting) + patience
}

/** Whether the role may be asked, and it was neither answered, nor met with "I don't know", nor reported. */
export function mayAsk(bank: CompiledBank, facts: Facts, question: number, role: Role): boolean {
  return !facts.answered.has(question) && !facts.reported.has(question) && isFor(bank.questionAudience[question], role)
}

/** Whether the role may carry out the solution and has not been through it; Level 0 carries out none. */
export function mayTry(bank: CompiledBank, facts: Facts, solution: number, role: Role): boolean {
  return role !== 'level0' && !facts.closed.has(solution) && isFor(bank.solutionAudience[solution], role)
}
