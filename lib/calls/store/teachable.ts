import { openStates } from '@/lib/calls/call-states'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

/** `newToUs`: open at Level 2, and no known problem explains it. `untaught`: solved, and nothing was written down. */
export type TeachableKind = 'newToUs' | 'untaught'

const where: Record<TeachableKind, Prisma.CallWhereInput> = {
  newToUs: { state: { in: [...openStates] }, supportLevel: 'level2' },
  untaught: { state: { in: ['resolved', 'closed'] } },
}
const unexplained: Prisma.CallWhereInput = { kind: 'incident', knownProblemId: null, taught: { none: {} } }

const shown = {
  number: true,
  state: true,
  title: true,
  serviceId: true,
  newToUs: true,
  createdAt: true,
  resolvedAt: true,
  organization: { select: { name: true } },
  assignee: { select: { name: true } },
  events: { where: { kind: 'noneFits' }, orderBy: { id: 'desc' }, take: 1, select: { data: true } },
} satisfies Prisma.CallSelect

export type TeachableCall = Prisma.CallGetPayload<{ select: typeof shown }>

export const findTeachable = (
  kind: TeachableKind,
  { limit, after }: { limit: number; after?: number | undefined },
): Promise<TeachableCall[]> =>
  db.call.findMany({
    where: { ...unexplained, ...where[kind], ...(after === undefined ? {} : { number: { lt: after } }) },
    select: shown,
    orderBy: { number: 'desc' },
    take: limit,
  })

export const countTeachable = (kind: TeachableKind): Promise<number> =>
  db.call.count({ where: { ...unexplained, ...where[kind] } })
