import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { synonymWords } from './edit-synonyms'
import { fold } from './fold'
import { comparedSearch, type ReplayFrom, replayKept, type SearchReplay } from './replay-kept'
import type { Locale } from './search-entry'
import { listSynonyms } from './store/synonyms'

type Change = ReplayFrom & { locale: Locale; words: string[]; id?: string | undefined }

/** How a group of synonyms, as it is being written, would have told on one part of the real searches. */
export async function replaySynonyms(
  actor: Actor,
  { locale, words: typed, id, ...from }: Change,
): Promise<Result<SearchReplay, 'not-permitted' | 'bad-words'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const parsed = synonymWords.safeParse(typed)
  if (!parsed.success) return refuse('bad-words')
  const saved = (await listSynonyms()).filter((set) => set.locale === locale)
  const others = saved.filter((set) => set.id !== id).map(({ words }) => words)
  const sets = { was: { synonyms: saved.map(({ words }) => words) }, is: { synonyms: [...others, parsed.data] } }
  const concerned = [...parsed.data, ...(saved.find((set) => set.id === id)?.words ?? [])].map(fold)
  const replayed = await replayKept(actor, from, async (search) => {
    const folded = fold(search.words)
    // A search without any of these words is answered as before.
    const isConcerned = search.locale === locale && concerned.some((word) => folded.includes(word))
    return isConcerned ? comparedSearch(search, sets) : 'same'
  })
  return ok(replayed)
}
