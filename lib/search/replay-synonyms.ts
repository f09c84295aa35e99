import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { synonymWords } from './edit-synonyms'
import { findEntries } from './find-entries'
import { fold } from './fold'
import { countKeptSearches, listKeptSearches } from './list-kept-searches'
import type { Locale } from './search-entry'
import { listSynonyms } from './store/synonyms'

type Difference = 'won' | 'lost' | 'moved' | 'same'
export type SynonymReplay = {
  counts: Record<Difference, number>
  /** The first of what came out differently: the words, masked as they were kept. */
  cases: { id: string; difference: Exclude<Difference, 'same'>; words: string }[]
  done: number
  total: number
  next: { before: string; done: number } | null
}
type Change = { locale: Locale; words: string[]; id?: string | undefined; before: string | null; done: number }

const most = 10_000
const part = 1_000
const shownCases = 20
/** What people see without turning the page. */
const firstPage = 10

/**
 * How a group of synonyms would have told on one part of the real searches, newest first, as customers are answered. Won:
 * it finds something now, or what was opened comes further up; lost: the other way round; moved: something else comes first.
 */
export async function replaySynonyms(
  actor: Actor,
  { locale, words: typed, id, before, done }: Change,
): Promise<Result<SynonymReplay, 'not-permitted' | 'bad-words'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const parsed = synonymWords.safeParse(typed)
  if (!parsed.success) return refuse('bad-words')
  const saved = (await listSynonyms()).filter((set) => set.locale === locale)
  const others = saved.filter((set) => set.id !== id).map(({ words }) => words)
  const sets = { was: saved.map(({ words }) => words), is: [...others, parsed.data] }
  const concerned = [...parsed.data, ...(saved.find((set) => set.id === id)?.words ?? [])].map(fold)

  const total = Math.min(most, await countKeptSearches(actor))
  const searches = await listKeptSearches(actor, before, Math.min(part, total - done))
  const counts = { won: 0, lost: 0, moved: 0, same: 0 }
  const cases: SynonymReplay['cases'] = []
  for (const search of searches) {
    const folded = fold(search.words)
    // A search without any of these words is answered as before.
    const isConcerned = search.locale === locale && concerned.some((word) => folded.includes(word))
    const difference = isConcerned ? await compared(search, locale, sets) : 'same'
    counts[difference]++
    if (difference !== 'same' && cases.length < shownCases)
      cases.push({ id: search.id, difference, words: search.words })
  }
  const reached = done + searches.length
  const last = searches.at(-1)?.id
  const isOver = last === undefined || searches.length < part || reached >= total
  return ok({ counts, cases, done: reached, total, next: isOver ? null : { before: last, done: reached } })
}

async function compared(
  { words, clickedId }: { words: string; clickedId: string | null },
  locale: Locale,
  { was, is }: { was: string[][]; is: string[][] },
): Promise<Difference> {
  const scope = { audiences: ['public' as const, 'customer' as const], organizationId: null, serviceId: null }
  const found = async (synonyms: string[][]) =>
    (await findEntries(scope, words, locale, { synonyms })).entries.slice(0, firstPage).map(({ entryId }) => entryId)
  const [had, has] = [await found(was), await found(is)]
  return differenceOf(had, has, clickedId)
}

/** Two lists of what is found, best first, and what was opened in the end; null where nothing was. */
export function differenceOf(had: string[], has: string[], opened: string | null): Difference {
  const place = (list: string[]) => (opened === null || !list.includes(opened) ? firstPage : list.indexOf(opened))
  if (had.length === 0 && has.length > 0) return 'won'
  if (had.length > 0 && has.length === 0) return 'lost'
  if (place(has) !== place(had)) return place(has) < place(had) ? 'won' : 'lost'
  return had[0] === has[0] ? 'same' : 'moved'
}
