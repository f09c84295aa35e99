import type { Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Focus } from './focus'
import { type FocusQuestion, informationGain } from './focus-questions'
import { mostTellingQuestion } from './name-problem'
import type { Alternative } from './reasons'
import { type Considered, rollOut } from './roll-out'

/** What an answer must tell about the problem, in nats, to be worth asking for when only asking is left. */
const leastGain = 0.02
/** Later questions tell less for their price than the best one does now. */
const patience = 3

/** A chosen step, by positions in the bank, with what else was considered. */
export type Choice =
  | { kind: 'ask'; question: number; considered: Alternative[] }
  | { kind: 'try'; solution: number; considered: Alternative[] }
  | { kind: 'handOver'; why: 'newToUs' | 'nothingLeft' | 'dearer'; considered: Alternative[] }

/** The cheapest step in expectation. */
export function choose(bank: CompiledBank, focus: Focus, role: Role, questionsLeft = Number.POSITIVE_INFINITY): Choice {
  if (role === 'level0') return chooseQuestion(focus, questionsLeft)
  const considered = rollOut(focus)
  const alternatives: Alternative[] = considered.map((step) => named(bank, focus, step))
  alternatives.push({ kind: 'handOver', expectedCost: focus.handover })
  alternatives.sort((a, b) => a.expectedCost - b.expectedCost)
  const best = considered[0]
  if (!best || best.cost >= focus.handover) {
    const patient = patientQuestion(focus)
    return patient
      ? { kind: 'ask', question: patient.index, considered: alternatives }
      : { kind: 'handOver', why: whyHandOver(focus), considered: alternatives }
  }
  const index = (best.kind === 'ask' ? focus.questions : focus.solutions)[best.at]?.index as number
  return best.kind === 'ask'
    ? { kind: 'ask', question: index, considered: alternatives }
    : { kind: 'try', solution: index, considered: alternatives }
}

function named(bank: CompiledBank, focus: Focus, { kind, at, cost }: Considered): Alternative {
  return kind === 'ask'
    ? { kind, question: bank.questionIds[focus.questions[at]?.index as number] as string, expectedCost: cost }
    : { kind, solution: bank.solutionIds[focus.solutions[at]?.index as number] as string, expectedCost: cost }
}

/**
 * With many problems left no few questions make an attempt pay, though many of them would: a question is
 * worth asking while its price per nat, for all the doubt there is, plus the repair costs less than a person.
 */
function patientQuestion(focus: Focus): FocusQuestion | null {
  let doubt = 0
  for (const weight of focus.weights) if (weight > 0) doubt -= weight * Math.log(weight)
  const cheapest = new Float64Array(focus.weights.length).fill(focus.handover)
  for (const { cost, problems, success } of focus.solutions) {
    problems.forEach((i, k) => {
      const chance = success[k] as number
      cheapest[i] = Math.min(cheapest[i] as number, cost + (1 - chance) * focus.handover)
    })
  }
  for (const { at, isCured } of focus.pairs) {
    if (isCured) continue
    const both = (cheapest[at + 1] as number) + (cheapest[at + 2] as number)
    cheapest[at] = Math.min(cheapest[at] as number, both)
  }
  let repair = 0
  cheapest.forEach((cost, i) => {
    repair += cost * (focus.weights[i] as number)
  })
  let best: FocusQuestion | null = null
  let least = Number.POSITIVE_INFINITY
  for (const question of focus.questions) {
    const perNat = question.cost / informationGain(question, focus.weights)
    if (perNat < least) {
      least = perNat
      best = question
    }
  }
  return repair + patience * doubt * least < focus.handover ? best : null
}

function whyHandOver(focus: Focus) {
  const unnamed = focus.weights[focus.weights.length - 1] as number
  if (focus.weights.every((weight) => weight <= unnamed)) return 'newToUs'
  return focus.questions.length + focus.solutions.length === 0 ? 'nothingLeft' : 'dearer'
}

/** Level 0 only asks: the question that tells most, while one tells anything worth its minutes. */
function chooseQuestion(focus: Focus, left: number): Choice {
  const isLimited = Number.isFinite(left)
  const at = mostTellingQuestion(focus, left)
  const best = at === null ? null : focus.questions[at]
  if (best && left > 0 && (isLimited || informationGain(best, focus.weights) > leastGain)) {
    return { kind: 'ask', question: best.index, considered: [] }
  }
  return { kind: 'handOver', why: whyHandOver(focus), considered: [] }
}
