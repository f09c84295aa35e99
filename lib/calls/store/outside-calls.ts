import type { CallEvent } from '@/lib/calls/call-events'
import { openStates } from '@/lib/calls/call-states'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import type { DiagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { markCalled } from '@/lib/sessions/mark-called'
import { isTaken, type NewCall, type NewNotice, type NewPart, saveAddition, savePart } from './calls'

/** How a call came without anybody at the desk or the portal: in whose mail, or from which system. */
export type Origin = { channel: 'mail'; mail: string } | { channel: 'api'; system: string; tokenId: string }

type Invited = {
  origin: Origin
  invitation: Omit<NewNotice, 'key' | 'data'>
  events: CallEvent[]
  asks?: NewPart
  at: Date
}

/** Saves a call that came from outside, and invites its caller to the diagnosis. The same key again gives the same call. */
export async function saveOutsideCall(
  call: Omit<NewCall, 'channel'> & { invitedId: string; key: string },
  { origin, invitation, events, asks, at }: Invited,
): Promise<{ number: number }> {
  const { channel } = origin
  const byToken = channel === 'api' ? { tokenId: origin.tokenId } : {}
  const opened: CallEvent =
    channel === 'api' ? { kind: 'opened', channel, system: origin.system } : { kind: 'opened', ...origin }
  try {
    return await db.$transaction(async (tx) => {
      const { id, number } = await tx.call.create({
        data: { ...call, ...byToken, channel, createdAt: at, reckonAt: at },
        select: { id: true, number: true },
      })
      const data = { number, title: call.title, diagnosisId: call.invitedId }
      await saveAddition(tx, id, {
        events: [opened, ...events],
        notices: [{ ...invitation, key: `${invitation.kind}:${number}`, data }],
        actorId: channel === 'mail' ? call.callerId : null,
        at,
      })
      if (asks) await savePart(tx, { id }, asks, at)
      return { number }
    })
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    return db.call.findUniqueOrThrow({ where: { key: call.key }, select: { number: true } })
  }
}

/** The open call that came from outside and whose caller was invited to this diagnosis. */
export const findInvited = (diagnosisId: string) =>
  db.call.findFirst({
    where: { invitedId: diagnosisId, diagnosisId: null, state: { in: [...openStates] } },
    select: { id: true, number: true, state: true, callerId: true, organizationId: true },
  })

type Found = {
  call: { id: string; number: number; callerId: string; organizationId: string }
  facts: Prisma.CallUncheckedUpdateManyInput
  /** What was said with it; empty: nothing. */
  text: string
  /** Where it goes now that this is known, and the provider who is asked; null where it stays. */
  moves: {
    route: Prisma.CallUncheckedUpdateManyInput
    waits: Prisma.CallUncheckedUpdateManyInput
    events: CallEvent[]
    part: { asks?: NewPart }
  } | null
}

/** Fills in a call that came from outside with what its diagnosis found. False where somebody was first. */
export const fillInvited = (
  { call, facts, text, moves }: Found,
  diagnosis: DiagnosisForCall['diagnosis'],
  { who, at }: { who: Parameters<typeof markCalled>[2]['who']; at: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id: call.id, diagnosisId: null, state: moves ? 'new' : { in: [...openStates] } },
      data: {
        ...{ ...facts, ...moves?.route, ...moves?.waits },
        ...{ diagnosisId: diagnosis.id, version: { increment: 1 }, reckonAt: at },
      },
    })
    if (count !== 1) return false
    const owner = { id: call.callerId, organizationId: call.organizationId }
    if (!(await markCalled(tx, diagnosis, { call: call.number, owner, who, at }))) {
      throw new Error('the diagnosis changed while its call was filled in')
    }
    const said = text === '' ? [] : [{ kind: 'message' as const, text }]
    const events: CallEvent[] = [{ kind: 'diagnosed' }, ...said, ...(moves?.events ?? [])]
    await saveAddition(tx, call.id, { events, actorId: call.callerId, at })
    if (moves?.part.asks) await savePart(tx, call, moves.part.asks, at)
    return true
  })
