import type { CallEvent } from '@/lib/calls/call-events'
import { db, type Transaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'
import { type NewNotice, type NewPart, saveAddition, savePart } from './calls'
import type { StoredPart } from './parts'

type Undone = {
  events: CallEvent[]
  recalls: { key: string; told: NewNotice }[]
  parts: ({ goesOn: StoredPart } | { asks: NewPart })[]
  actorId: string
  at: Date
}

/** Puts a call back as it stood before a step, unless somebody changed it since `version`. False for the loser. */
export const saveUndoneStep = (
  { id, version }: { id: string; version: number },
  columns: Prisma.CallUncheckedUpdateManyInput,
  { parts, ...addition }: Undone,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id, version },
      data: { ...columns, before: Prisma.DbNull, version: version + 1, reckonAt: addition.at },
    })
    if (count !== 1) return false
    await saveAddition(tx, id, addition)
    for (const part of parts) {
      if ('asks' in part) await savePart(tx, { id }, part.asks, addition.at)
      else await letGoOn(tx, part.goesOn, addition)
    }
    return true
  })

/** Its provider never heard that the part had ended. */
async function letGoOn(tx: Transaction, part: StoredPart, { actorId, at }: Pick<Undone, 'actorId' | 'at'>) {
  const { id, callId, endedFrom, provider } = part
  await tx.outgoingMail.deleteMany({ where: { partId: id, kind: 'providerWithdrawn', mailedAt: null } })
  const data = { state: endedFrom ?? 'asked', endedAt: null, endedFrom: null }
  await tx.providerPart.update({ where: { id }, data })
  const events: CallEvent[] = [{ kind: 'providerGoesOn', provider: provider.name }]
  await saveAddition(tx, callId, { events, partId: id, actorId, at })
}
