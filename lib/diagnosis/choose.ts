import type { Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import { type Focus, informationGain } from './focus'
import type { Alternative } from './reasons'
import { mostTellingQuestion } from './name-problem'
import { rollOut } from './roll-out'

/** What an answer must tell about the problem, in nats, to be worth asking for when only asking is left. */
const leastGain = 0.02

/** A chosen step, by positions in the bank, with what else was considered. */
export type Choice =
  | { kind: 'ask'; question: number; considered: Alternative[] }
  | { kind: 'try'; solution: number; considered: Alternative[] }
  | { kind: 'handOver'; why: 'newToUs' | 'nothingLeft' | 'dearer'; considered: Alternative[] }

/** The cheapest step in expectation, looking one step ahead. */
export function choose(bank: CompiledBank, focus: Focus, role: Role, questionsLeft = Number.POSITIVE_INFINITY): Choice {
  if (role === 'level0') return chooseQuestion(focus, questionsLeft)
  const { handover, considered } = rollOut(focus)
  const alternatives: Alternative[] = considered.map((candidate) =>
    candidate.kind === 'ask'
      ? { kind: 'ask', question: bank.questionIds[focus.questions[candidate.at]?.index as number] as string, expectedCost: candidate.cost }
      : { kind: 'try', solution: bank.solutionIds[focus.solutions[candidate.at]?.index as number] as string, expectedCost: candidate.cost },
  )
  alternatives.push({ kind: 'handOver', expectedCost: handover })
  alternatives.sort((a, b) => a.expectedCost - b.expectedCost)
  const best = considered[0]
  if (!best || best.cost >= handover) return { kind: 'handOver', why: whyHandOver(focus), considered: alternatives }
  if (best.kind === 'ask') {
    return { kind: 'ask', question: focus.questions[best.at]?.index as number, considered: alternatives }
  }
  return { kind: 'try', solution: focus.solutions[best.at]?.index as number, considered: alternatives }
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
