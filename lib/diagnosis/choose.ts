import type { Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import { repairPlan } from './expected-cost'
import { type Focus, informationGain } from './focus'
import type { Alternative } from './reasons'

/** A chosen step, by positions in the bank, with what else was considered. */
export type Choice =
  | { kind: 'ask'; question: number; considered: Alternative[] }
  | { kind: 'try'; solution: number; considered: Alternative[] }
  | { kind: 'handOver'; why: 'newToUs' | 'nothingLeft' | 'dearer'; considered: Alternative[] }

/** The cheapest step in expectation, looking one step ahead. */
export function choose(bank: CompiledBank, focus: Focus, role: Role): Choice {
  if (role === 'level0') return chooseQuestion(focus)
  const plan = repairPlan(focus, focus.weights)
  const first = plan.first === null ? null : (focus.solutions[plan.first] ?? null)
  const considered: Alternative[] = [{ kind: 'handOver', expectedCost: focus.handover }]
  if (first) {
    considered.push({ kind: 'try', solution: bank.solutionIds[first.index] as string, expectedCost: plan.cost })
  }
  let cheapest = plan.cost
  let question: number | null = null
  for (const candidate of focus.questions) {
    let cost = candidate.cost
    for (const row of candidate.likelihood) {
      cost += repairPlan(
        focus,
        focus.weights.map((weight, i) => weight * (row[i] as number)),
      ).cost
    }
    considered.push({ kind: 'ask', question: bank.questionIds[candidate.index] as string, expectedCost: cost })
    if (cost < cheapest - 1e-9) {
      cheapest = cost
      question = candidate.index
    }
  }
  considered.sort((a, b) => a.expectedCost - b.expectedCost)
  if (question !== null) return { kind: 'ask', question, considered }
  if (first) return { kind: 'try', solution: first.index, considered }
  return { kind: 'handOver', why: whyHandOver(focus), considered }
}

function whyHandOver(focus: Focus) {
  const unnamed = focus.weights[focus.problems.length] as number
  if (focus.weights.every((weight) => weight <= unnamed)) return 'newToUs'
  return focus.questions.length + focus.solutions.length === 0 ? 'nothingLeft' : 'dearer'
}

/** Level 0 only asks: the question that tells most, while one tells anything worth its minutes. */
function chooseQuestion(focus: Focus): Choice {
  const best = focus.questions[0]
  if (best && informationGain(best, focus.weights) > 0.02) return { kind: 'ask', question: best.index, considered: [] }
  return { kind: 'handOver', why: whyHandOver(focus), considered: [] }
}
