import type { Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Focus } from './focus'
import { informationGain } from './focus-questions'
import type { Alternative } from './reasons'
import { mostTellingQuestion } from './name-problem'
import { type Considered, rollOut } from './roll-out'

/** What an answer must tell about the problem, in nats, to be worth asking for when only asking is left. */
const leastGain = 0.02

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
  if (!best || best.cost >= focus.handover) return { kind: 'handOver', why: whyHandOver(focus), considered: alternatives }
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

function whyHandOver(focus: Focus) {
  const unnamed = focus.weights[focus.problems.length] as number
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
