import { db, type Transaction } from '@/lib/db/client'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import type { EntryRef } from './entry-steps'

type Plan = { version: number; correction: boolean; at: Date; actorId: string }
export type FoundPlan = Pick<Plan, 'version' | 'at'> & { by: string; refusal: string | null }

const keyOf = ({ kind, id }: EntryRef) => ({ kind_entryId: { kind, entryId: id } })

export async function savePlan(tx: Transaction, { kind, id }: EntryRef, plan: Plan): Promise<void> {
  const row = { ...plan, refusal: null }
  const where = keyOf({ kind, id })
  await tx.plannedPublication.upsert({ where, create: { kind, entryId: id, ...row }, update: row })
}

export async function findPlan(ref: EntryRef): Promise<FoundPlan | null> {
  const select = { version: true, at: true, refusal: true, actor: { select: { name: true } } } as const
  const row = await db.plannedPublication.findUnique({ where: keyOf(ref), select })
  return row && { version: row.version, at: row.at, refusal: row.refusal, by: row.actor.name }
}

/** False if there was none for this version. */
export async function removePlan({ kind, id }: EntryRef, version: number, tx: Transaction = db): Promise<boolean> {
  const { count } = await tx.plannedPublication.deleteMany({ where: { kind, entryId: id, version } })
  return count === 1
}

export async function savePlanRefusal({ kind, id }: EntryRef, version: number, refusal: string): Promise<void> {
  await db.plannedPublication.updateMany({ where: { kind, entryId: id, version }, data: { refusal } })
}

/** Plans whose moment has come and of which nobody knows yet whether anything comes, the earliest first. */
export async function listDuePlans(now: Date) {
  const rows = await db.plannedPublication.findMany({
    where: { at: { lte: now }, refusal: null },
    orderBy: [{ at: 'asc' }, { entryId: 'asc' }],
    include: { actor: { select: { id: true, role: true, organizationId: true, disabledAt: true } } },
  })
  return rows.map(({ kind, entryId, version, correction, actor: { disabledAt, ...actor } }) => ({
    ...{ kind: kind as EntryKind, id: entryId, version, correction },
    actor: disabledAt === null ? actor : null,
  }))
}
