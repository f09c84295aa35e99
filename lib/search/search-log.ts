import { askedTogether } from '@/lib/asked-together'
import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { maskWords } from './mask-words'
import { type Asking, idsOfSearch, isStillSame } from './same-search'
import type { SearchRequest } from './search'
import {
  deleteSearchesBefore,
  findRetention,
  findSearchTimes,
  markBounced,
  markClicked,
  markLedTo,
  saveRetention,
  saveSearch,
} from './store/search-log'

const dayMs = 86_400_000
const usualDays = 180
export const retentionDays = { least: 7, most: 1_095 }

/** A search to keep: `previous` is the one whose hit was opened before it in the same browser. */
type Kept = {
  id: string
  request: Pick<SearchRequest, 'q' | 'locale'>
  hits: number
  engine: string
  previous?: string | undefined
}

const findTimes = askedTogether(findSearchTimes)

/** When the latest searches were kept that this process was asked about again: that never changes. */
const knownTimes = new Map<string, Date>()
const mostKnown = 2_000

async function timesOf(ids: string[]): Promise<Map<string, Date>> {
  if (ids.some((id) => knownTimes.has(id))) return knownTimes
  const found = await findTimes(ids)
  for (const id of ids) {
    const at = found.get(id)
    if (at) knownTimes.set(id, at)
  }
  for (const oldest of knownTimes.keys()) {
    if (knownTimes.size <= mostKnown) break
    knownTimes.delete(oldest)
  }
  return found
}

/** The id to keep a search by, and whether it is kept already: the same one a moment ago, where a page was only loaded again. */
export async function recogniseSearch(
  asking: Asking,
  now: Date,
  secret: string,
): Promise<{ id: string; isKept: boolean }> {
  const [current, before] = idsOfSearch(asking, now, secret)
  const keptAt = await timesOf([current, before])
  const earlier = keptAt.get(before)
  return earlier && isStillSame(earlier, now)
    ? { id: before, isKept: true }
    : { id: current, isKept: keptAt.has(current) }
}

/** Keeps a search, masked. What people type halfway is not kept: call it for whole searches. Whoever searches again after opening a hit was not helped by it. */
export async function keepSearch(actor: Actor | null, search: Kept, now: Date): Promise<void> {
  const { id, request, hits, engine, previous } = search
  const words = maskWords(request.q)
  const isNew = await saveSearch({
    id,
    words,
    locale: request.locale,
    role: actor?.role ?? null,
    hits,
    engine,
    at: now,
  })
  if (isNew && previous) await markBounced(previous, now)
}

export async function keepClick(
  searchId: string,
  clicked: { kind: string; entryId: string },
  now: Date,
): Promise<boolean> {
  return markClicked(searchId, clicked, now)
}

/** What happened next: the diagnosis that began after this search, whose outcome tells whether the person was helped. */
export const keepNext = (searchId: string, diagnosisId: string): Promise<void> => markLedTo(searchId, diagnosisId)

/** Days for which searches are kept. */
export const readRetention = async (): Promise<number> => (await findRetention())?.days ?? usualDays

export async function changeRetention(
  actor: Actor,
  days: number,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'bad-days'>> {
  if (!can(actor, 'searches.retain', null)) return refuse('not-permitted')
  if (!Number.isInteger(days) || days < retentionDays.least || days > retentionDays.most) return refuse('bad-days')
  await saveRetention(days, actor.id, now)
  return ok(null)
}

/** Deletes what is older than the administrator wants it kept. Answers how many. */
export async function forgetSearches(now: Date): Promise<number> {
  return deleteSearchesBefore(new Date(now.getTime() - (await readRetention()) * dayMs))
}
