import type { Bank } from './bank'
import { believe, believeInOne } from './belief'
import { UNNAMED } from './compiled-bank'
import type { HistoryItem } from './history'
import { replay } from './replay'

/** `won`: what it was came to stand first; `lost`: it stood first and does not any more; `moved`: something else stands first. */
export type Difference = 'won' | 'lost' | 'moved' | 'same'

export type ComparedSession = { difference: Difference; before: string; after: string }

/**
 * How one recorded session would come out in a changed bank.
 *
 * Shape: `before` and `after` are the likeliest problem, `UNNAMED` for none known; `truth` is what it turned out to be, if
 * that is known. Attempts count as far as they failed: what solved it in the end must not decide. `changed`, if given, is the
 * one problem in which the banks differ: a session that it is far from in both comes out the same and is not weighed further.
 */
export function compareSession(
  banks: { before: Bank; after: Bank },
  { history, truth, changed }: { history: HistoryItem[]; truth: string | null; changed?: string | undefined },
): ComparedSession {
  const said = history.filter((item) => item.kind !== 'tried' || item.result === 'notSolved')
  if (changed !== undefined && isFar(banks.before, said, changed) && isFar(banks.after, said, changed))
    return { before: UNNAMED, after: UNNAMED, difference: 'same' }
  const before = likeliest(banks.before, said)
  const after = likeliest(banks.after, said)
  return { before, after, difference: differenceOf(before, after, truth) }
}

export function differenceOf(before: string, after: string, truth: string | null): Difference {
  if (before === after) return 'same'
  if (truth !== null && after === truth) return 'won'
  return truth !== null && before === truth ? 'lost' : 'moved'
}

/** How much less likely than the likeliest makes a problem unable to change what stands first. */
const far = 1e-4

function isFar(bank: Bank, history: HistoryItem[], problem: string): boolean {
  const at = bank.problemIndex.get(problem)
  if (at === undefined) return true
  const belief = believeInOne(bank, replay(bank, history))
  return (belief[at] as number) < far * belief.reduce((most, value) => Math.max(most, value), 0)
}

function likeliest(bank: Bank, history: HistoryItem[]): string {
  const belief = believe(bank, replay(bank, history))
  let top = 0
  for (let p = 1; p < belief.length; p++) if ((belief[p] as number) > (belief[top] as number)) top = p
  return bank.problemIds[top] ?? UNNAMED
}
