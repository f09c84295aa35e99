import { type Actor, audiencesOf, can, type Role } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findEntries } from './find-entries'
import type { EngineName } from './search-engine'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import { showHits } from './show-hits'
import type { Factor } from './use-factors'

const shown = 10
/** A word that tells less of a hit than this is not worth a line. */
const least = 0.01

/**
 * Why a hit stands where it stands: `score` is the sum of what the words tell and what their standing together adds, times the
 * share that the title said, the language and the use.
 */
export type Explained = {
  hit: SearchHit
  score: number
  words: { word: string; tells: number }[]
  together: number
  /** How much of the title was said, in [0, 1]. */
  title: number
  /** Below 1: the match is in the other language. */
  language: number
  use: Factor[]
}
/** How the words were read: each with the stems of the index that it may mean, the likeliest first. */
export type Reading = { word: string; locale: Locale; stems: string[] }
export type ExplainedSearch = { readings: Reading[]; hits: Explained[]; engine: EngineName; tookMs: number }

/** Runs a search as a person of that role would (null: a visitor), and says why each hit stands where it stands. */
export async function explainSearch(
  actor: Actor,
  asked: { q: string; locale: Locale; role: Role | null },
): Promise<Result<ExplainedSearch, 'not-permitted'>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const startedMs = performance.now()
  const asker = asked.role === null ? null : { id: '', role: asked.role, organizationId: null }
  const scope = { audiences: audiencesOf(asker), organizationId: null, serviceId: null }
  const found = await findEntries(scope, asked.q, asked.locale)
  const hits = await showHits(found, scope, asked.locale, shown)
  const tookMs = Math.round(performance.now() - startedMs)
  const readings = found.queries.flatMap(({ locale, terms }) =>
    terms.map(({ word, alternatives }) => ({
      word,
      locale,
      stems: alternatives.toSorted((a, b) => b.weight - a.weight).map(({ stem }) => stem),
    })),
  )
  return ok({ readings, hits: hits.flatMap((hit) => explained(hit, found)), engine: found.engine, tookMs })
}

function explained(hit: SearchHit, { entries, queries }: Awaited<ReturnType<typeof findEntries>>): Explained[] {
  const entry = entries.find(({ kind, entryId }) => kind === hit.kind && entryId === hit.id)
  if (!entry) return []
  const { locale, relevance, language, use } = entry.why
  const terms = queries.find((query) => query.locale === locale)?.terms ?? []
  const words = terms
    .map(({ word }, index) => ({ word, tells: relevance.words[index] ?? 0 }))
    .filter(({ tells }) => tells >= least)
    .sort((a, b) => b.tells - a.tells)
  return [{ hit, score: entry.score, words, together: relevance.near, title: relevance.title, language, use }]
}
