import { type Narrowing, narrowing } from '@/lib/calls/queue-filter'
import { db } from '@/lib/db/client'
import { type QueueName, queueNames } from './queues'

export type SavedFilter = { id: string; name: string; queue: QueueName; narrow: Narrowing }

export async function listFilterRows(personId: string): Promise<SavedFilter[]> {
  const rows = await db.savedFilter.findMany({ where: { personId }, orderBy: { name: 'asc' } })
  return rows.flatMap(({ id, name, queue: stored, narrow }) => {
    const queue = queueNames.find((each) => each === stored)
    return queue ? [{ id, name, queue, narrow: narrowing.parse(narrow) }] : []
  })
}

/** How many filters somebody has beside the one of this name. */
export const countFilters = (personId: string, name: string): Promise<number> =>
  db.savedFilter.count({ where: { personId, name: { not: name } } })

export async function putFilter(
  personId: string,
  { name, queue, narrow }: Omit<SavedFilter, 'id'>,
  now: Date,
): Promise<void> {
  await db.savedFilter.upsert({
    where: { personId_name: { personId, name } },
    create: { personId, name, queue, narrow, createdAt: now },
    update: { queue, narrow },
  })
}

export async function deleteFilter(personId: string, id: string): Promise<boolean> {
  return (await db.savedFilter.deleteMany({ where: { id, personId } })).count === 1
}
