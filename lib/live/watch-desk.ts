import { randomUUID } from 'node:crypto'
import { type Actor, can } from '@/lib/auth/policy'
import { findCallSubject } from '@/lib/calls/find-call-subject'
import { reportFault } from '@/lib/log'
import { ok, type Result, refuse } from '@/lib/result'
import { hearChanges } from './hub'
import { deletePresence, hasChangedSince, listPresent, savePresence } from './store/presence'

/** What a window at the desk is told: something it shows has changed, or these others have the same call open. */
export type Told = { kind: 'changed' } | { kind: 'present'; names: string[] }

export type Watch = {
  /** Says that the window is still there. */
  renew: (now: Date) => Promise<void>
  leave: () => Promise<void>
}

type Asked = {
  /** The call that the window shows; null for a queue, which every call concerns. */
  number: number | null
  /** When what the window shows was read. */
  since: Date
}

/** A window that was not renewed for this long has gone without a word. */
const goneAfterMs = 45_000
/** Commits may come a little later than the time they are written with. */
const slackMs = 3_000

/** Tells one window of the desk what is committed by anybody, in whatever process, from what it shows on. */
export async function watchDesk(
  actor: Actor,
  { number, since }: Asked,
  tell: (told: Told) => void,
  now: Date,
): Promise<Result<Watch, 'not-found'>> {
  if (!can(actor, 'desk.see', null)) return refuse('not-found')
  const callId = number === null ? null : ((await findCallSubject(actor, number))?.id ?? null)
  if (number !== null && callId === null) return refuse('not-found')

  const tellPresent = async () => {
    if (callId === null) return
    const names = await listPresent(callId, actor.id, new Date(Date.now() - goneAfterMs))
    tell({ kind: 'present', names })
  }
  const stop = await hearChanges((change) => {
    if (change.kind === 'gap' || (change.kind === 'call' && (number ?? change.number) === change.number))
      tell({ kind: 'changed' })
    if (change.kind === 'gap' || (change.kind === 'here' && change.number === number))
      tellPresent().catch((fault: unknown) => reportFault('telling who is at a call', fault))
  })

  const id = randomUUID()
  let hasLeft = false
  const renew = async (at: Date) => {
    if (callId === null || hasLeft) return
    await savePresence({ id, callId, personId: actor.id, seenAt: at }, new Date(at.getTime() - goneAfterMs))
  }
  const leave = async () => {
    hasLeft = true
    stop()
    if (callId !== null) await deletePresence(id)
  }
  try {
    await renew(now)
    await tellPresent()
    if (await hasChangedSince(callId, new Date(since.getTime() - slackMs))) tell({ kind: 'changed' })
  } catch (fault) {
    await leave().catch(() => {})
    throw fault
  }
  return ok({ renew, leave })
}
