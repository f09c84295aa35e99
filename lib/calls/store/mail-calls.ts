import { openStates } from '@/lib/calls/call-states'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import type { DiagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { markCalled } from '@/lib/sessions/mark-called'
import { isTaken, type NewCall, saveAddition } from './calls'

type Mailed = { actorId: string; mail: string; at: Date }

/** Saves a call that came by mail, and invites its sender to the diagnosis. The same key again gives the same call. */
export async function saveMailCall(
  call: NewCall & { invitedId: string; key: string },
  { actorId, mail, at }: Mailed,
): Promise<{ number: number }> {
  try {
    return await db.$transaction(async (tx) => {
      const { id, number } = await tx.call.create({
        data: { ...call, createdAt: at, reckonAt: at },
        select: { id: true, number: true },
      })
      const notice = { personId: actorId, kind: 'callFromMail', key: `callFromMail:${number}` }
      const data = { number, title: call.title, diagnosisId: call.invitedId }
      await saveAddition(tx, id, {
        events: [{ kind: 'opened', channel: 'mail', mail }],
        notices: [{ ...notice, data }],
        actorId,
        at,
      })
      return { number }
    })
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    return db.call.findUniqueOrThrow({ where: { key: call.key }, select: { number: true } })
  }
}

/** The open call that came by mail and whose sender was invited to this diagnosis. */
export const findInvited = (diagnosisId: string) =>
  db.call.findFirst({
    where: { invitedId: diagnosisId, diagnosisId: null, state: { in: [...openStates] } },
    select: { id: true, number: true, callerId: true, organizationId: true },
  })

type Found = {
  call: { id: string; number: number; callerId: string; organizationId: string }
  facts: Prisma.CallUncheckedUpdateManyInput
  /** What was said with it; empty: nothing. */
  text: string
}

/** Fills in a call that came by mail with what its diagnosis found. False where somebody was first. */
export const fillInvited = (
  { call, facts, text }: Found,
  diagnosis: DiagnosisForCall['diagnosis'],
  { who, at }: { who: Parameters<typeof markCalled>[2]['who']; at: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id: call.id, diagnosisId: null, state: { in: [...openStates] } },
      data: { ...facts, diagnosisId: diagnosis.id, version: { increment: 1 }, reckonAt: at },
    })
    if (count !== 1) return false
    const owner = { id: call.callerId, organizationId: call.organizationId }
    if (!(await markCalled(tx, diagnosis, { call: call.number, owner, who, at }))) {
      throw new Error('the diagnosis changed while its call was filled in')
    }
    const said = text === '' ? [] : [{ kind: 'message' as const, text }]
    await saveAddition(tx, call.id, { events: [{ kind: 'diagnosed' }, ...said], actorId: call.callerId, at })
    return true
  })
