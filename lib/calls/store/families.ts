import type { CallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import { isTaken, type NewCall, saveAddition } from './calls'

const relative = {
  id: true,
  number: true,
  title: true,
  state: true,
  version: true,
  before: true,
  caller: { select: { name: true } },
} satisfies Prisma.CallSelect

export type Relative = Prisma.CallGetPayload<{ select: typeof relative }>

const most = 200

export const listChildren = (parentId: string): Promise<Relative[]> =>
  db.call.findMany({ where: { parentId }, select: relative, orderBy: { number: 'asc' }, take: most })

export const findRelative = (id: string): Promise<Relative | null> =>
  db.call.findUnique({ where: { id }, select: relative })

export const countChildren = (parentId: string): Promise<number> => db.call.count({ where: { parentId } })

type Members = { child: { id: string; number: number }; parent: { id: string; number: number } }
type By = { actorId: string; at: Date }

const told = (kind: 'linked' | 'unlinked', number: number, isParent: boolean): CallEvent[] => [
  { kind: 'related', how: kind, number, isParent },
]

/** Puts a call under another, or takes it away again; of two who do so at once one wins. */
export const saveParent = ({ child, parent }: Members, how: 'linked' | 'unlinked', by: By): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const [from, to] = how === 'linked' ? [null, parent.id] : [parent.id, null]
    const { count } = await tx.call.updateMany({ where: { id: child.id, parentId: from }, data: { parentId: to } })
    if (count !== 1) return false
    await saveAddition(tx, child.id, { events: told(how, parent.number, true), ...by })
    await saveAddition(tx, parent.id, { events: told(how, child.number, false), ...by })
    return true
  })

/** Opens a call under another. The same key again gives the same call. */
export async function saveChild(call: NewCall, parent: Members['parent'], by: By): Promise<number> {
  try {
    return await db.$transaction(async (tx) => {
      const data = { ...call, parentId: parent.id, createdAt: by.at, reckonAt: by.at }
      const child = await tx.call.create({ data, select: { id: true, number: true } })
      const events: CallEvent[] = [{ kind: 'opened', channel: 'portal' }, ...told('linked', parent.number, true)]
      await saveAddition(tx, child.id, { events, ...by })
      await saveAddition(tx, parent.id, { events: told('linked', child.number, false), ...by })
      return child.number
    })
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    return (await db.call.findUniqueOrThrow({ where: { key: call.key }, select: { number: true } })).number
  }
}

export type SimilarCall = { number: number; title: string; callerName: string; createdAt: Date }

/** Open calls of an organisation that are about the same words or the same service, the most alike first. */
export const listSimilar = (
  { organizationId, words, serviceId }: { organizationId: string; words: string; serviceId: string | null },
  limit: number,
): Promise<SimilarCall[]> =>
  db.$queryRaw<SimilarCall[]>`
    SELECT c."number", c."title", p."name" AS "callerName", c."createdAt"
    FROM "Call" c JOIN "Person" p ON p."id" = c."callerId"
    WHERE c."organizationId" = ${organizationId}::uuid AND c."isOpen" AND c."parentId" IS NULL
      AND (word_similarity(lower(${words}), lower(c."title")) > 0.4 OR c."serviceId" = ${serviceId})
    ORDER BY word_similarity(lower(${words}), lower(c."title")) DESC, c."number" DESC LIMIT ${limit}`

/** What was said when a call was resolved last. */
export async function findLastResolution(callId: string): Promise<Prisma.JsonValue | null> {
  const event = await db.callEvent.findFirst({ where: { callId, kind: 'resolved' }, orderBy: { id: 'desc' } })
  return event?.data ?? null
}
