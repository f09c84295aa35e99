import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findEntries } from './find-entries'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import { showHits } from './show-hits'
import { listGaps, type SearchGap, saveAnswered } from './store/gaps'

const dayMs = 86_400_000
const lookedBackDays = 30
const mostGaps = 200
/** An answer further down is not found by those who search. */
const mostRead = 5

const gapsAt = (now: Date) => listGaps(new Date(now.getTime() - lookedBackDays * dayMs), mostGaps)

/** For Level 2's work list: what was looked for of late without success. */
export async function listSearchGaps(actor: Actor, now: Date): Promise<Result<SearchGap[], 'not-permitted'>> {
  return can(actor, 'studio.see', null) ? ok(await gapsAt(now)) : refuse('not-permitted')
}

type Asked = { words: string; locale: Locale }

/** One gap with what those who asked find today; null when it is none, or none any more. */
export async function readSearchGap(
  actor: Actor,
  { words, locale }: Asked,
  now: Date,
): Promise<{ gap: SearchGap; hits: SearchHit[] } | null> {
  if (!can(actor, 'studio.see', null)) return null
  const gap = (await gapsAt(now)).find((each) => each.words === words && each.locale === locale)
  return gap ? { gap, hits: await foundBy(gap) } : null
}

/** Closes a gap by naming the entry that answers it. The search is run again: unless it finds that entry among the first, the gap stays. */
export async function closeSearchGap(
  actor: Actor,
  { words, locale }: Asked,
  answer: { kind: string; entryId: string },
  now: Date,
): Promise<Result<null, 'not-permitted' | 'no-gap' | 'not-found-yet'>> {
  if (!can(actor, 'searches.answer', null)) return refuse('not-permitted')
  const read = await readSearchGap(actor, { words, locale }, now)
  if (!read) return refuse('no-gap')
  if (!read.hits.some(({ kind, id }) => kind === answer.kind && id === answer.entryId)) return refuse('not-found-yet')
  await saveAnswered({ words, locale }, answer, { closedById: actor.id, closedAt: now })
  return ok(null)
}

/** As the least trusted of those who asked it: what only staff may read is no answer for a customer. */
async function foundBy({ words, locale, staffOnly }: SearchGap): Promise<SearchHit[]> {
  const audiences = ['public' as const, 'customer' as const, ...(staffOnly ? ['staff' as const] : [])]
  const scope = { audiences, organizationId: null, serviceId: null }
  return showHits(await findEntries(scope, words, locale), scope, locale, mostRead)
}
