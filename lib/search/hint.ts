import { type Actor, audiencesOf } from '@/lib/auth/policy'
import { findEntries } from './find-entries'
import type { Locale } from './search-entry'

/** What the best possible match of words says: this many times likelier than before. Words are a hint, never a proof. */
const strongest = 8
/** The share of the words' worth below which a match may be chance, and above which it is clear. */
const chance = 0.12
const clear = 0.5
const mostHinted = 20

/** How much likelier a person's words make each known problem. Problems that do not match are absent: their ratio is 1. */
export async function hintFromWords(
  viewer: { actor: Actor | null },
  words: string,
  locale: Locale,
): Promise<Record<string, number>> {
  const scope = {
    audiences: audiencesOf(viewer.actor),
    organizationId: viewer.actor?.organizationId ?? null,
    serviceId: null,
  }
  const { entries, queries } = await findEntries(scope, words, locale)
  const problems = entries.filter((entry) => entry.kind === 'problem').slice(0, mostHinted)
  const [first] = problems
  const query = queries.find(({ locale }) => locale === first?.why.locale)
  if (!first || !query) return {}
  const best = first.score
  // Words that no entry knows are part of the matter: "coffee machine makes no coffee" is not about whatever makes something.
  const worth = query.terms.reduce((sum, term) => sum + term.value, query.unknown)
  return Object.fromEntries(
    problems
      .map(({ entryId, score }) => [entryId, ratioOf(score / worth, score / best)])
      .filter(([, ratio]) => Number(ratio) > 1.05),
  )
}

/** Takes: the matched share of the words' worth, and the score beside the best problem's; both in [0, 1]. Gives a ratio in [1, 8]. */
export function ratioOf(share: number, besideBest: number): number {
  const clarity = Math.min(1, Math.max(0, (share - chance) / (clear - chance)))
  return strongest ** (clarity * besideBest ** 2)
}
