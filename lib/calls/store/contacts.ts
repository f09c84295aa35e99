import type { CallEvent } from '@/lib/calls/call-events'
import { db } from '@/lib/db/client'
import { isTaken, type NewNotice, saveAddition } from './calls'

type Contact = { key: string; events: CallEvent[]; notices?: NewNotice[]; actorId: string; at: Date }

/**
 * Adds what was said or planned to a call's history, and when its caller is to be called back; `undefined` leaves that
 * as it is. It collides with nothing that others write. The same key again adds nothing: false.
 */
export async function saveContact(
  callId: string,
  { key, events, notices = [], actorId, at }: Contact,
  callBackAt: Date | null | undefined,
): Promise<boolean> {
  const [first, ...more] = events
  if (!first) return false
  try {
    await db.$transaction(async (tx) => {
      await saveAddition(tx, callId, { events: [first], key, actorId, at })
      await saveAddition(tx, callId, { events: more, notices, actorId, at })
      // What was said may be the answer that was promised.
      const next = callBackAt === undefined ? {} : { callBackAt }
      await tx.call.update({ where: { id: callId }, data: { reckonAt: at, ...next } })
    })
    return true
  } catch (fault) {
    if (isTaken(fault)) return false
    throw fault
  }
}
