import { beliefAfter } from '@/lib/diagnosis/next-step'
import type { KnowledgeBank } from '@/lib/knowledge/read-bank'
import type { DiagnosisEvent } from './events'
import { historyOf } from './replay'

/** A new problem that may explain a call: how likely it is in [0, 1], from what was answered and said. */
export type Explanation = { problem: string; probability: number }

/** So far down the list of causes, and so unlikely, nobody should be bothered with it. */
const best = 3
const leastProbability = 0.1

/**
 * The likeliest of the new problems that the evidence of a call speaks for; null where none does. `hint` is what its
 * words say against today's bank: what they said when it began knew nothing of what came later.
 */
export function explanationOf(
  bank: KnowledgeBank,
  events: DiagnosisEvent[],
  hint: Record<string, number>,
  isNew: (problem: string) => boolean,
): Explanation | null {
  const said = events.filter(({ kind }) => kind !== 'hint')
  const answered = new Set(said.flatMap((event) => (event.kind === 'answered' && event.answer ? [event.question] : [])))
  const speaksFor = (problem: string) =>
    hint[problem] !== undefined ||
    Object.keys(bank.problems.get(problem)?.symptoms ?? {}).some((question) => answered.has(question))
  const words: DiagnosisEvent[] = Object.keys(hint).length > 0 ? [{ kind: 'hint', problems: hint }] : []
  const found = beliefAfter(bank.bank, historyOf([...words, ...said]))
    .slice(0, best)
    .find(({ problem, probability }) => probability >= leastProbability && isNew(problem) && speaksFor(problem))
  return found ?? null
}
