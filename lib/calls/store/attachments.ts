import { audienceOf, type CallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'
import { saveAddition } from './calls'

type Attached = Extract<CallEvent, { kind: 'attached' | 'attachedForStaff' }>

/** Saves what is known of files with the event that tells of them. The same key again adds nothing: false. */
export const saveFiles = (
  callId: string,
  event: Attached,
  { key, actorId, at }: { key: string; actorId: string | null; at: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const audience = audienceOf(event.kind)
    const rows = event.files.map((file, index) => ({
      ...file,
      callId,
      key: `${key}:${index}`,
      audience,
      byId: actorId,
      at,
    }))
    const { count } = await tx.attachment.createMany({ data: rows, skipDuplicates: true })
    // What was sent a second time has no row, and stays pending until it is taken away.
    const kept = await tx.attachment.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: { id: true } })
    await tx.pendingFile.deleteMany({ where: { id: { in: kept.map(({ id }) => id) } } })
    if (count === 0) return false
    await saveAddition(tx, callId, { events: [event], actorId, at })
    return true
  })

export const findFile = (id: string) =>
  db.attachment.findUnique({
    where: { id },
    include: { call: { select: { callerId: true, organizationId: true } } },
  })
