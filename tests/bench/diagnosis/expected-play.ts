import type { Bank } from '@/lib/diagnosis/bank'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { nextStep, type StepOptions } from '@/lib/diagnosis/next-step'
import type { BenchBank } from './bench-format'

export type Expected = { cost: number; questions: number; tries: number; handedOver: number }

/**
 * What the engine's own policy costs in expectation, exactly, under the probabilities of the file
 * (answers independent given one problem), by walking every way a diagnosis can go.
 * Ways less likely than `least` are not followed; their probability is returned as `unfollowed`.
 */
export function expectedPlay(
  bench: BenchBank,
  bank: Bank,
  least = 1e-7,
): Expected & { unfollowed: number; steps: number } {
  const options: StepOptions = { role: 'level2', prices: { handover: bench.handover.cost } }
  const questionOf = new Map(bench.questions.map((question) => [question.id, question]))
  const solutionCost = new Map(bench.solutions.map(({ id, cost }) => [id, cost]))
  const total = { cost: 0, questions: 0, tries: 0, handedOver: 0, unfollowed: 0, steps: 0 }

  const walk = (history: HistoryItem[], weights: number[]) => {
    const mass = weights.reduce((sum, weight) => sum + weight, 0)
    if (mass < least) {
      total.unfollowed += mass
      return
    }
    total.steps++
    const step = nextStep(bank, history, options)
    if (step.kind === 'handOver') {
      total.cost += mass * bench.handover.cost
      total.handedOver += mass
    } else if (step.kind === 'try') {
      total.cost += mass * (solutionCost.get(step.solution) ?? 0)
      total.tries += mass
      const left = weights.map((weight, p) => (bench.problems[p]?.solution === step.solution ? 0 : weight))
      walk([...history, { kind: 'tried', solution: step.solution, result: 'notSolved' }], left)
    } else if (step.kind === 'ask') {
      const question = questionOf.get(step.question)
      if (!question) return
      total.cost += mass * question.cost
      total.questions += mass
      const unknown = question.unknownRate ?? 0
      const likelihood = (p: number, answer: string) =>
        (bench.likelihoods[bench.problems[p]?.id ?? '']?.[question.id] ?? question.background)?.[answer] ?? 0
      for (const answer of [...question.answers, null]) {
        const after = weights.map((weight, p) =>
          answer === null ? weight * unknown : weight * (1 - unknown) * likelihood(p, answer),
        )
        if (after.some((weight) => weight > 0)) {
          walk([...history, { kind: 'answered', question: step.question, answer }], after)
        }
      }
    }
  }
  walk(
    [],
    bench.problems.map(({ prior }) => prior),
  )
  return total
}
