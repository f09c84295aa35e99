import type { Transaction } from '@/lib/db/client'

const draftLock = 8_210_003

/** Whoever names new problems does it alone, so that one form pressed twice makes one draft. */
export async function lockDrafts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${draftLock})`
}

/** The problem that a form with this key has already made. */
export async function findDraftByKey(tx: Transaction, key: string): Promise<string | null> {
  const event = await tx.problemEvent.findFirst({
    where: { kind: 'drafted', data: { path: ['key'], equals: key } },
    select: { problemId: true },
  })
  return event?.problemId ?? null
}

/** The problem that a call has already brought to light. */
export async function findDraftOfCall(tx: Transaction, callId: string): Promise<string | null> {
  const taught = await tx.knownProblem.findFirst({
    where: { sourceCallId: callId },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return taught?.id ?? null
}

/** Ids that begin like this one. */
export async function listIdsLike(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.knownProblem.findMany({ where: { id: { startsWith: id } }, select: { id: true } })
  return rows.map((row) => row.id)
}

export async function serviceExists(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.service.count({ where: { id, retiredAt: null } })) > 0
}

type NewProblem = { id: string; service: string; sourceCallId: string | null; now: Date }

/** Search has nothing to show of it before it is published. */
export async function saveNewProblem(tx: Transaction, { id, service, sourceCallId, now }: NewProblem): Promise<void> {
  await tx.knownProblem.create({
    data: { id, serviceId: service, state: 'draft', origin: 'studio', searchVersion: 0, sourceCallId, createdAt: now },
  })
}
