import type { Difference } from '@/lib/diagnosis/compare-session'

/** One recorded diagnosis or search, replayed. */
export type MaybeCase = {
  kind: 'session' | 'search'
  id: string
  difference: Difference
  /** What the person meets first, in the reader's language; '' for nothing known, `end:…` for the end of a tree. */
  before: string
  after: string
  /** The call that came of a session. */
  call: number | null
  /** The words of a search, masked. */
  words: string
}
export type ReplayedCase = MaybeCase & { difference: Exclude<Difference, 'same'> }
