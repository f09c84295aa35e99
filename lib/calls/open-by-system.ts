import { createHash } from 'node:crypto'
import { z } from 'zod'
import { listServices } from '@/lib/knowledge/list-services'
import { findCustomerOf } from '@/lib/people/find-caller'
import { ok, type Result, refuse } from '@/lib/result'
import { openNewFromOutside } from './open-from-outside'
import { countOpenedSince, findOpened } from './store/api-calls'

const weight = z.literal([1, 2, 3]).optional()

/** What a system says of a call that it opens. Nothing else is taken, so that a slip in a name is told. */
export const systemCall = z.strictObject({
  /** The address of the person whom it concerns, by which they are known here. */
  caller: z.email().max(254),
  title: z.string().trim().min(1).max(160),
  text: z.string().trim().max(8000).default(''),
  kind: z.enum(['incident', 'serviceRequest']).optional(),
  service: z.string().max(120).optional(),
  impact: weight,
  urgency: weight,
})

export type SystemCall = z.infer<typeof systemCall>

export type SystemRefusal = 'unknown-caller' | 'unknown-service' | 'key-used' | 'too-many'

/** Of one token; beyond that something has gone wrong there. */
export const mostCallsAMinute = 60
const minuteMs = 60_000

/** What the key of a request is kept as: of one system, and of one length. */
const keyOf = (systemId: string, key: string) =>
  `api:${systemId}:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`

/**
 * Opens a call for somebody of the system's organisation, once for each key. Nobody went through a diagnosis: its caller
 * is sent the link to one, as for a mail.
 */
export async function openBySystem(
  system: { id: string; name: string; organizationId: string },
  key: string,
  input: SystemCall,
  now: Date,
): Promise<Result<{ number: number; isNew: boolean }, SystemRefusal>> {
  const caller = await findCustomerOf(system.organizationId, input.caller)
  if (!caller) return refuse('unknown-caller')
  const before = await findOpened(keyOf(system.id, key))
  if (before) {
    const isSame = before.callerId === caller.id && before.title === input.title && before.description === input.text
    return isSame ? ok({ number: before.number, isNew: false }) : refuse('key-used')
  }
  const since = new Date(now.getTime() - minuteMs)
  if ((await countOpenedSince(system.id, since)) >= mostCallsAMinute) return refuse('too-many')
  const { title, text, kind, service, impact, urgency } = input
  if (service !== undefined && !(await listServices()).some(({ id }) => id === service)) {
    return refuse('unknown-service')
  }
  const opened = await openNewFromOutside(
    caller,
    {
      ...{ key: keyOf(system.id, key), title, text, kind, service, impact, urgency },
      origin: { channel: 'api', system: system.name, tokenId: system.id },
      notice: 'callFromSystem',
    },
    now,
  )
  return opened.ok ? ok({ number: opened.value.number, isNew: true }) : refuse('unknown-service')
}
