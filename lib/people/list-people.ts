import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type ListedPerson, listPeoplePage } from './store/listings'

export type { ListedPerson } from './store/listings'
export type PeoplePage = {
  people: ListedPerson[]
  /** The id to go on after, or null on the last page. */
  next: string | null
}

const pageSize = 25

export async function listPeople(
  actor: Actor,
  { search, after }: { search: string; after: string | null },
): Promise<Result<PeoplePage, 'not-permitted'>> {
  if (!can(actor, 'people.manage', null)) return refuse('not-permitted')
  const words = search.split(/\s+/).filter(Boolean).slice(0, 6)
  const found = await listPeoplePage(words, after, pageSize + 1)
  const people = found.slice(0, pageSize)
  return ok({ people, next: found.length > pageSize ? (people.at(-1)?.id ?? null) : null })
}
