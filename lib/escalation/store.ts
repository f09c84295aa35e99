import { db, type Transaction } from '@/lib/db/client'
import { raiseTableVersion, tableVersion } from '@/lib/db/table-version'
import type { EscalationRow, Moment, Receiver } from './escalation-matrix'

type Row = { organizationId: string | null; priority: number; moment: string; receivers: string[] }

const toRow = ({ organizationId, priority, moment, receivers }: Row): EscalationRow => ({
  organizationId,
  priority,
  moment: moment as Moment,
  receivers: receivers as Receiver[],
})

/** The rows for all, and those of one organisation. */
export const listEscalationRows = async (organizationId: string | null): Promise<EscalationRow[]> =>
  (
    await db.escalationRule.findMany({
      where:
        organizationId === null ? { organizationId: null } : { OR: [{ organizationId: null }, { organizationId }] },
    })
  ).map(toRow)

export const organizationIsThere = async (id: string): Promise<boolean> =>
  (await db.organization.count({ where: { id } })) === 1

const tableOf = (organizationId: string | null) => ['escalation', organizationId].filter(Boolean).join(':')

export const escalationVersion = (organizationId: string | null) => tableVersion(tableOf(organizationId))

/** Replaces what is decided for one organisation, or for all, unless somebody did since `version`. False for the loser. */
export const replaceEscalation = (
  { organizationId, version }: { organizationId: string | null; version: number },
  rows: EscalationRow[],
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    if (!(await raiseTableVersion(tx, tableOf(organizationId), version))) return false
    await tx.escalationRule.deleteMany({ where: { organizationId } })
    await tx.escalationRule.createMany({ data: rows })
    return true
  })

const batch = 200

/** Running promises of open calls that are broken or at risk and of which nobody was told yet. */
export async function listToEscalate(now: Date) {
  const calls = await db.call.findMany({
    where: { isOpen: true, atRiskAt: { lte: now } },
    select: {
      ...{ id: true, number: true, title: true, priority: true, organizationId: true, assigneeId: true },
      ...{ groupId: true, supportLevel: true, dueAt: true },
      clocks: {
        where: { state: 'running' },
        select: {
          ...{ party: true, partyId: true, stay: true, promise: true },
          ...{ dueAt: true, missed: true, riskAt: true },
        },
      },
      escalations: { select: { promise: true, moment: true } },
    },
    orderBy: { atRiskAt: 'asc' },
    take: batch,
  })
  return calls
}

export type CallToEscalate = Awaited<ReturnType<typeof listToEscalate>>[number]

type Told = { callId: string; promise: string; moment: Moment; at: Date }
type NewNotice = { personId: string; kind: string; key: string; data: { number: number; title: string } }

/** Notes that a moment was told of, with its notices. False where another worker was first. */
export const saveEscalation = (told: Told, notices: NewNotice[]): Promise<boolean> =>
  db.$transaction(async (tx: Transaction) => {
    const { count } = await tx.escalation.createMany({ data: [told], skipDuplicates: true })
    if (count !== 1) return false
    const rows = notices.map((notice) => ({ ...notice, createdAt: told.at }))
    await tx.notice.createMany({ data: rows, skipDuplicates: true })
    return true
  })

export const listActiveOf = async (role: 'level2' | 'manager'): Promise<string[]> =>
  (await db.person.findMany({ where: { role, disabledAt: null }, select: { id: true } })).map(({ id }) => id)

export const activeAmong = async (ids: string[]): Promise<string[]> =>
  (await db.person.findMany({ where: { id: { in: ids }, disabledAt: null }, select: { id: true } })).map(({ id }) => id)
