import { distance } from './closest'

/**
 * How much a change of a text means for its translations.
 *
 * `typo`: a few letters, the same words; a translation need not follow. `wording`: said differently. `meaning`: other
 * numbers, codes, links or denials, another number of steps, or largely other words.
 */
export const changeWeights = ['none', 'typo', 'wording', 'meaning'] as const
export type ChangeWeight = (typeof changeWeights)[number]

/** Words that a change may not add or take away without changing what is said. */
const denials = /^(not|no|never|none|without|don't|doesn't|cannot|can't|değil|yok|asla|hiç|sakın|olmadan)$/u
const telling = /\d|https?:|`|^[A-Z]{2,}$/u
const step = /^\s*(?:\d+[.)]|[-*])\s/gmu
/** So many letters may differ within a word that is meant to be the same. */
const letters = 2
const mostTypos = 3
/** From this share of changed words on, a text says something else. */
const otherShare = 0.3

const wordsOf = (text: string) => text.normalize('NFC').match(/https?:\S+|[^\s.,;:!?()[\]"“”«»*_]+/gu) ?? []
const counted = (words: string[]) => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Words of one text that the other has less often. */
function missingIn(words: string[], other: string[]): string[] {
  const left = counted(other)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

export function changeWeight(before: string, after: string): ChangeWeight {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const [gone, come] = [missingIn(old, now), missingIn(now, old)]
  const steps = (text: string) => (text.match(step) ?? []).length
  if (steps(before) !== steps(after)) return 'meaning'
  if (gone.length === 0 && come.length === 0) return old.join(' ') === now.join(' ') ? 'none' : 'wording'
  const changed = [...gone, ...come]
  if (changed.some((word) => telling.test(word) || denials.test(word.toLowerCase()))) return 'meaning'
  const isTypo =
    gone.length === come.length &&
    gone.length <= mostTypos &&
    gone.every((word, i) => distance(word.toLowerCase(), (come[i] ?? '').toLowerCase()) <= letters)
  if (isTypo) return 'typo'
  return Math.max(gone.length, come.length) / Math.max(1, old.length) > otherShare ? 'meaning' : 'wording'
}

export const heavier = (a: ChangeWeight, b: ChangeWeight): ChangeWeight =>
  changeWeights.indexOf(a) >= changeWeights.indexOf(b) ? a : b
