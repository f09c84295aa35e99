import { z } from 'zod'
import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findEntries } from './find-entries'
import { fold } from './fold'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import { showHits } from './show-hits'
import { changeSynonyms, createSynonyms, deleteSynonyms, listSynonyms, type StoredSynonyms } from './store/synonyms'

/** Two to twelve different words or phrases that mean the same. */
export const synonymWords = z
  .array(z.string().trim().min(2).max(60))
  .min(2)
  .max(12)
  .refine((words) => new Set(words.map(fold)).size === words.length)

type Refusal = 'not-permitted' | 'bad-words' | 'changed-meanwhile'

export async function listSynonymSets(actor: Actor): Promise<Result<StoredSynonyms[], 'not-permitted'>> {
  return can(actor, 'studio.see', null) ? ok(await listSynonyms()) : refuse('not-permitted')
}

export async function addSynonyms(
  actor: Actor,
  /** `key`: of the form; the same form sent twice is one set. */
  { key, locale, words }: { key: string; locale: Locale; words: string[] },
): Promise<Result<StoredSynonyms, Refusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  const parsed = synonymWords.safeParse(words)
  return parsed.success ? ok(await createSynonyms(key, locale, parsed.data)) : refuse('bad-words')
}

export async function editSynonyms(
  actor: Actor,
  set: { id: string; version: number; words: string[] },
): Promise<Result<true, Refusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  const parsed = synonymWords.safeParse(set.words)
  if (!parsed.success) return refuse('bad-words')
  return (await changeSynonyms(set.id, set.version, parsed.data)) ? ok(true) : refuse('changed-meanwhile')
}

export async function removeSynonyms(
  actor: Actor,
  set: { id: string; version: number },
): Promise<Result<true, Refusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  return (await deleteSynonyms(set.id, set.version)) ? ok(true) : refuse('changed-meanwhile')
}

/** What a customer would find with these synonyms beside those of the language, in place of set `id` where they change one; nothing is saved. */
export async function tryOutSynonyms(
  actor: Actor,
  tried: { q: string; locale: Locale; words: string[]; id?: string | undefined },
): Promise<Result<SearchHit[], 'not-permitted' | 'bad-words'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const parsed = synonymWords.safeParse(tried.words)
  if (!parsed.success) return refuse('bad-words')
  const saved = (await listSynonyms()).filter(({ id, locale }) => locale === tried.locale && id !== tried.id)
  const synonyms = [...saved.map(({ words }) => words), parsed.data]
  const scope = { audiences: ['public' as const, 'customer' as const], organizationId: null, serviceId: null }
  const found = await findEntries(scope, tried.q, tried.locale, { synonyms })
  return ok(await showHits(found, scope, tried.locale, 5))
}
