import { type Actor, can } from '@/lib/auth/policy'
import { countSearches, type KeptSearch, listSearchesBefore } from './store/search-log'

export type { KeptSearch }

/** Real searches, masked as they were kept, newest first; empty for who may not see the studio. */
export const listKeptSearches = async (actor: Actor, before: string | null, limit: number): Promise<KeptSearch[]> =>
  can(actor, 'studio.see', null) ? listSearchesBefore(before, limit) : []

export const countKeptSearches = async (actor: Actor): Promise<number> =>
  can(actor, 'studio.see', null) ? countSearches() : 0
