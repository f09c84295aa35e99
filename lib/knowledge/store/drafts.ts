import type { Transaction } from '@/lib/db/client'

const draftLock = 8_210_003

/** Whoever names new problems does it alone, so that one form pressed twice makes one draft. */
export async function lockDrafts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${draftLock})`
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

export async function serviceExists(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.service.count({ where: { id, retiredAt: null } })) > 0
}
