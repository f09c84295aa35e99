import type { Actor } from '@/lib/auth/policy'
import { findEntries, type Options } from './find-entries'
import { countKeptSearches, type KeptSearch, listKeptSearches } from './list-kept-searches'

type Difference = 'won' | 'lost' | 'moved' | 'same'
export type SearchReplay = {
  counts: Record<Difference, number>
  /** The first of what came out differently: the words, masked as they were kept. */
  cases: { id: string; difference: Exclude<Difference, 'same'>; words: string }[]
  done: number
  total: number
  next: { before: string; done: number } | null
}
/** Where a part begins: after a search, with so many done. */
export type ReplayFrom = { before: string | null; done: number }

const most = 10_000
const part = 1_000
const shownCases = 20
/** What people see without turning the page. */
const firstPage = 10

/**
 * How a change of the search would have told on one part of the real searches, newest first. Won: it finds something now,
 * or what was opened comes further up; lost: the other way round; moved: something else comes first.
 */
export async function replayKept(
  actor: Actor,
  { before, done }: ReplayFrom,
  compare: (search: KeptSearch) => Promise<Difference>,
): Promise<SearchReplay> {
  const total = Math.min(most, await countKeptSearches(actor))
  const searches = await listKeptSearches(actor, before, Math.min(part, total - done))
  const counts = { won: 0, lost: 0, moved: 0, same: 0 }
  const cases: SearchReplay['cases'] = []
  for (const search of searches) {
    const difference = await compare(search)
    counts[difference]++
    if (difference !== 'same' && cases.length < shownCases)
      cases.push({ id: search.id, difference, words: search.words })
  }
  const reached = done + searches.length
  const last = searches.at(-1)?.id
  const isOver = last === undefined || searches.length < part || reached >= total
  return { counts, cases, done: reached, total, next: isOver ? null : { before: last, done: reached } }
}

/** How one search, as customers are answered, differs between two ways to search. */
export async function comparedSearch(
  { words, locale, clickedId }: KeptSearch,
  { was, is }: { was: Options; is: Options },
): Promise<Difference> {
  const scope = { audiences: ['public' as const, 'customer' as const], organizationId: null, serviceId: null }
  const found = async (options: Options) =>
    (await findEntries(scope, words, locale, options)).entries.slice(0, firstPage).map(({ entryId }) => entryId)
  return differenceOf(await found(was), await found(is), clickedId)
}

/** Two lists of what is found, best first, and what was opened in the end; null where nothing was. */
export function differenceOf(had: string[], has: string[], opened: string | null): Difference {
  const place = (list: string[]) => (opened === null || !list.includes(opened) ? firstPage : list.indexOf(opened))
  if (had.length === 0 && has.length > 0) return 'won'
  if (had.length > 0 && has.length === 0) return 'lost'
  if (place(has) !== place(had)) return place(has) < place(had) ? 'won' : 'lost'
  return had[0] === has[0] ? 'same' : 'moved'
}
