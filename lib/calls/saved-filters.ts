import { type Actor, can } from '@/lib/auth/policy'
import { groupsOf } from '@/lib/groups/read-groups'
import { ok, type Result, refuse } from '@/lib/result'
import { queuesFor } from './list-calls'
import { type Narrowing, narrowingEntries } from './queue-filter'
import { countQueueUpTo, type QueueName } from './store/queues'
import { countFilters, deleteFilter, listFilterRows, putFilter, type SavedFilter } from './store/saved-filters'

export type { SavedFilter } from './store/saved-filters'

export const mostFilters = 12
export const longestFilterName = 40
/** Beyond this nobody reads the number, and counting on would cost every page. */
export const countedUpTo = 99

/** Somebody's own filters of the queues that they work with, by name. */
export async function listFilters(actor: Actor): Promise<SavedFilter[]> {
  if (!can(actor, 'desk.see', null)) return []
  const queues = queuesFor(actor)
  return (await listFilterRows(actor.id)).filter(({ queue }) => queues.includes(queue))
}

/** The same with how many calls each finds; null where counting would read every call there ever was. */
export async function readFilters(actor: Actor, now: Date): Promise<(SavedFilter & { count: number | null })[]> {
  const filters = await listFilters(actor)
  if (filters.length === 0) return []
  const asking = { actorId: actor.id, groups: await groupsOf(actor), now }
  return Promise.all(
    filters.map(async (filter) => ({
      ...filter,
      count:
        filter.queue === 'all'
          ? null
          : await countQueueUpTo(countedUpTo + 1, filter.queue, { ...asking, narrow: filter.narrow }),
    })),
  )
}

/** Keeps a narrowed queue under a name of one's own; the same name again replaces it. */
export async function saveFilter(
  actor: Actor,
  { name, queue, narrow }: { name: string; queue: QueueName; narrow: Narrowing },
  now: Date,
): Promise<Result<null, 'not-permitted' | 'nothing' | 'too-many'>> {
  if (!can(actor, 'desk.see', null) || !queuesFor(actor).includes(queue)) return refuse('not-permitted')
  if (narrowingEntries(narrow).length === 0) return refuse('nothing')
  if ((await countFilters(actor.id, name)) >= mostFilters) return refuse('too-many')
  await putFilter(actor.id, { name, queue, narrow }, now)
  return ok(null)
}

/** Takes one of one's own filters away; somebody else's is not there. */
export const removeFilter = async (actor: Actor, id: string): Promise<Result<null, 'not-found'>> =>
  (await deleteFilter(actor.id, id)) ? ok(null) : refuse('not-found')
