import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import { type IncidentTexts, incidentTexts } from './incident-texts'

const shown = {
  id: true,
  serviceId: true,
  organizationId: true,
  texts: true,
  startedAt: true,
  callId: true,
  call: { select: { number: true, isOpen: true, _count: { select: { children: true } } } },
} satisfies Prisma.LiveIncidentSelect

type Row = Prisma.LiveIncidentGetPayload<{ select: typeof shown }>
export type StoredIncident = Omit<Row, 'texts'> & { texts: IncidentTexts }

const read = ({ texts, ...row }: Row): StoredIncident => ({ ...row, texts: incidentTexts.parse(texts) })

/** Who looks: a person of an organisation or none sees what is meant for everybody and for it; `all` sees all. */
export type Looker = { organizationId: string | null } | 'all'

const visibleTo = (looker: Looker): Prisma.LiveIncidentWhereInput =>
  looker === 'all'
    ? {}
    : { OR: [{ organizationId: null }, ...(looker.organizationId ? [{ organizationId: looker.organizationId }] : [])] }

const most = 10

export async function listLive(looker: Looker): Promise<StoredIncident[]> {
  const rows = await db.liveIncident.findMany({
    where: { endedAt: null, ...visibleTo(looker) },
    select: shown,
    orderBy: { startedAt: 'desc' },
    take: most,
  })
  return rows.map(read)
}

export async function findLive(id: string, looker: Looker): Promise<StoredIncident | null> {
  const row = await db.liveIncident.findFirst({ where: { id, endedAt: null, ...visibleTo(looker) }, select: shown })
  return row && read(row)
}

export async function addIncident(incident: Prisma.LiveIncidentCreateManyInput): Promise<void> {
  await db.liveIncident.createMany({ data: [incident], skipDuplicates: true })
}

/** Ends a notice; false where it had ended. */
export async function markEnded(id: string, endedAt: Date): Promise<boolean> {
  const { count } = await db.liveIncident.updateMany({
    where: { id, endedAt: null },
    data: { endedAt, searchVersion: { increment: 1 } },
  })
  return count === 1
}

/** The calls that somebody has by saying "me too", by the keys that they were opened with. */
export const listOwnByKeys = (keys: string[]) =>
  db.call.findMany({ where: { key: { in: keys } }, select: { key: true, number: true } })

/** What search does not know yet, or everything that goes on: the oldest first. */
export async function listForSearch(only: 'pending' | 'live', limit?: number) {
  const rows = await db.liveIncident.findMany({
    where: only === 'live' ? { endedAt: null } : { indexedVersion: { lt: db.liveIncident.fields.searchVersion } },
    select: {
      id: true,
      serviceId: true,
      organizationId: true,
      texts: true,
      startedAt: true,
      endedAt: true,
      searchVersion: true,
    },
    orderBy: { id: 'asc' },
    ...(limit === undefined ? {} : { take: limit }),
  })
  return rows.map(({ texts, ...row }) => ({ ...row, texts: incidentTexts.parse(texts) }))
}

export async function saveIndexedVersion(id: string, version: number): Promise<void> {
  await db.liveIncident.updateMany({
    where: { id, indexedVersion: { lt: version } },
    data: { indexedVersion: version },
  })
}
