import type { IndexView } from './index-view'
import type { RewrittenQuery } from './rewrite-query'
import type { Scope } from './scope'

export type EngineName = 'meilisearch' | 'postgres'

/** `unsent`: documents that only PostgreSQL knows of so far. */
export type Candidates = { queries: RewrittenQuery[]; scope: Scope; limit: number; index: IndexView; unsent: number[] }

/** An engine proposes documents, widely and within the scope; which of them are good is decided by ranking, the same for all engines. */
export interface SearchEngine {
  name: EngineName
  candidates(asked: Candidates): Promise<number[]>
}
