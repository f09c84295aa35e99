import { type Actor, audiencesOf } from '@/lib/auth/policy'
import { sharedRuns } from '@/lib/shared-runs'
import { findEntries } from './find-entries'
import { searchCalls } from './search-calls'
import type { EngineName } from './search-engine'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import { showHits } from './show-hits'

export type SearchRequest = { q: string; locale: Locale; limit?: number | undefined; service?: string | undefined }
export type SearchAnswer = { hits: SearchHit[]; engine: EngineName; tookMs: number }

const usualLimit = 10

/** When something is down, many search for it in the same words at the same moment. */
const answered = sharedRuns<SearchAnswer>()

/** What a person may find for their words: entries of the bank and their own calls, best first. */
export const search = (viewer: { actor: Actor | null }, request: SearchRequest): Promise<SearchAnswer> =>
  answered(JSON.stringify([viewer.actor, request]), () => answer(viewer, request))

async function answer(viewer: { actor: Actor | null }, request: SearchRequest): Promise<SearchAnswer> {
  const startedMs = performance.now()
  const limit = request.limit ?? usualLimit
  const { actor } = viewer
  const scope = {
    audiences: audiencesOf(actor),
    organizationId: actor?.organizationId ?? null,
    serviceId: request.service ?? null,
  }
  const [found, calls] = await Promise.all([
    findEntries(scope, request.q, request.locale, { callerId: actor?.id ?? null }),
    searchCalls(actor, request.q),
  ])
  const hits = await showHits(found, scope, request.locale, limit)
  return {
    hits: [...calls, ...hits].slice(0, limit),
    engine: found.engine,
    tookMs: Math.round(performance.now() - startedMs),
  }
}
