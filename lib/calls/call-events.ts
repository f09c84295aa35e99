import { z } from 'zod'

const text = z.string().max(8000)
const level = z.enum(['level0', 'level1', 'level2'])

/** What can happen to a call. The history is append-only; an event's audience decides who sees it. */
export const callEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), channel: z.enum(['portal', 'phone']) }),
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('handedOver'), from: level, to: level }),
  /** Why it was handed over: for staff. */
  z.object({ kind: z.literal('handOverReason'), reason: text }),
  /** To or from the customer. */
  z.object({ kind: z.literal('message'), text }),
  /** Among agents. */
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('resolved'), text, knownProblem: z.string().nullable(), solution: z.string().nullable() }),
  /** Why none of the known problems fits what was solved: for Level 2. */
  z.object({ kind: z.literal('noneFits'), reason: text }),
  z.object({ kind: z.literal('confirmed'), how: z.enum(['portal', 'phone']) }),
  z.object({ kind: z.literal('rejected'), reason: text }),
  z.object({ kind: z.literal('cancelled'), reason: text }),
])

export type CallEvent = z.infer<typeof callEvent>
export type CallEventKind = CallEvent['kind']

const audiences: Record<CallEventKind, 'customer' | 'staff'> = {
  opened: 'customer',
  taken: 'customer',
  handedOver: 'customer',
  handOverReason: 'staff',
  message: 'customer',
  note: 'staff',
  resolved: 'customer',
  noneFits: 'staff',
  confirmed: 'customer',
  rejected: 'customer',
  cancelled: 'customer',
}

export const audienceOf = (kind: CallEventKind) => audiences[kind]

export const readCallEvent = (kind: string, data: unknown): CallEvent =>
  callEvent.parse({ ...(data as Record<string, unknown>), kind })
