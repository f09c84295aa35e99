import type { Actor } from '@/lib/auth/policy'
import type { CallEvent } from './call-events'
import { findCall, findLastEvent } from './store/calls'

/** From then on one has looked at what the first press did. */
const withinMs = 10_000

type Pressed = {
  number: number
  version: number
  /** What the step adds to the history last. */
  kinds: readonly CallEvent['kind'][]
}

/** Whether a call has changed meanwhile only because the same person had pressed the same button before. */
export async function isPressedTwice(actor: Actor, { number, version, kinds }: Pressed, now: Date): Promise<boolean> {
  const call = await findCall(number)
  if (call?.version !== version + 1) return false
  const last = await findLastEvent(call.id)
  const isTheirs = last?.actorId === actor.id && now.getTime() - last.at.getTime() < withinMs
  return isTheirs && kinds.some((kind) => kind === last.kind)
}
