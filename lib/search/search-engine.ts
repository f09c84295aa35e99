import type { Audience } from '@/lib/auth/policy'
import type { IndexView } from './index-view'
import type { RewrittenQuery } from './rewrite-query'

export type EngineName = 'meilisearch' | 'postgres'

/** Who asks, as the filter that an engine applies inside itself. */
export type Scope = { audiences: Audience[]; organizationId: string | null; serviceId: string | null }

/** `unsent`: documents that only PostgreSQL knows of so far. */
export type Candidates = { queries: RewrittenQuery[]; scope: Scope; limit: number; index: IndexView; unsent: number[] }

/** An engine proposes documents, widely and within the scope; which of them are good is decided by ranking, the same for all engines. */
export interface SearchEngine {
  name: EngineName
  candidates(asked: Candidates, signal?: AbortSignal): Promise<number[]>
}
