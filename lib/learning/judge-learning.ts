import { type BankSource, compileBank } from '@/lib/diagnosis/bank'
import { type Comparison, compareBanks } from '@/lib/diagnosis/compare-banks'
import { learnedFrom, type Outcome } from '@/lib/diagnosis/learn'

/** `used`: no worse than the authors; `worse`: not used; `tooFew`: nothing to judge it on. */
export type Verdict = 'used' | 'worse' | 'tooFew'
export type Judgement = { verdict: Verdict; comparison: Comparison; temper: number }

/** Below this many sessions there is nothing to compare; of them, the newest are kept for the comparison. */
const fewestSessions = 20
const judgedShare = 0.25

/**
 * Whether what was learned may be used: a bank that learned from the older sessions and the authored one
 * are compared on the newer ones, which neither has seen. Only then are all of them learned.
 */
export function judgeLearning(source: BankSource, outcomes: Outcome[]): Judgement {
  const known = new Set(source.problems.map(({ id }) => id))
  const usable = outcomes.filter(({ problem }) => known.has(problem))
  const oldestFirst = usable.sort(
    (a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
  const at = Math.floor(oldestFirst.length * (1 - judgedShare))
  const authored = compileBank(source)
  if (oldestFirst.length < fewestSessions) {
    return { verdict: 'tooFew', comparison: compareBanks(authored, authored, []), temper: 1 }
  }
  const learned = compileBank(source, learnedFrom(oldestFirst.slice(0, at)))
  const comparison = compareBanks(authored, learned, oldestFirst.slice(at))
  return { verdict: comparison.isGood ? 'used' : 'worse', comparison, temper: learned.remembered?.temper ?? 1 }
}
