import { db } from '@/lib/db/client'
import { isTaken, type NewCall, type NewNotice, type StoredCall, saveAddition } from './calls'

type Reply = {
  key: string
  text: string
  /** The mail it came in. */
  mail: string | undefined
  actorId: string
  receivers: { id: string }[]
  at: Date
}

/** Opens the call that a reply to a closed one becomes, each with the other's number in its history. The same key again gives the same call. */
export async function saveFollowUp(
  closed: StoredCall,
  call: Omit<NewCall, 'key' | 'followsId' | 'description'>,
  { key, text, mail, actorId, receivers, at }: Reply,
): Promise<number> {
  try {
    return await db.$transaction(async (tx) => {
      const { id, number } = await tx.call.create({
        data: { ...call, key, description: text, followsId: closed.id, createdAt: at, reckonAt: at },
        select: { id: true, number: true },
      })
      const notices: NewNotice[] = receivers.map((person) => ({
        personId: person.id,
        kind: 'callHandedOver',
        key: `callFollows:${number}:${person.id}`,
        data: { number, title: call.title },
      }))
      await saveAddition(tx, id, {
        events: [
          mail === undefined ? { kind: 'opened', channel: 'portal' } : { kind: 'opened', channel: 'mail', mail },
          { kind: 'follows', number: closed.number },
        ],
        notices,
        actorId,
        at,
      })
      await saveAddition(tx, closed.id, { events: [{ kind: 'followedBy', number }], actorId, at })
      return number
    })
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    return (await db.call.findUniqueOrThrow({ where: { key }, select: { number: true } })).number
  }
}
