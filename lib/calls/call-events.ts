import { z } from 'zod'

const text = z.string().max(8000)
export const waitReasons = ['customer', 'provider', 'visit', 'customerSystem'] as const
export const contactWays = ['phone', 'mail', 'chat', 'inPerson'] as const
const waitReason = z.enum(waitReasons)
/** The mail it came in, for agents to read as it was sent. */
const mailId = z.uuid().optional()
const attachedFile = z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number().int() })
export type AttachedFile = z.infer<typeof attachedFile>
const refusedFile = z.object({ name: z.string(), why: z.enum(['too-many', 'too-large', 'not-taken']) })
export type RefusedFile = z.infer<typeof refusedFile>
const level = z.enum(['level0', 'level1', 'level2'])

/** What can happen to a call. The history is append-only; an event's audience decides who sees it. */
export const callEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    channel: z.enum(['portal', 'phone', 'mail', 'api']),
    mail: mailId,
    /** Which system of the caller's organisation did. */
    system: z.string().optional(),
  }),
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('givenBack') }),
  z.object({ kind: z.literal('assigned'), name: z.string() }),
  /** What it waits for and until when; the note beside it is for staff. */
  z.object({ kind: z.literal('waiting'), for: waitReason, until: z.iso.datetime().nullable() }),
  z.object({ kind: z.literal('waitingNote'), text }),
  /** Waiting is over: an agent said so, the customer answered, or the time had come. */
  z.object({ kind: z.literal('resumed'), why: z.enum(['agent', 'answer', 'time', 'provider']) }),
  z.object({ kind: z.literal('handedOver'), from: level, to: level }),
  /** Somebody has said what kind of call it is; its priority follows from impact and urgency. */
  z.object({
    kind: z.literal('classified'),
    callKind: z.enum(['incident', 'serviceRequest']),
    priority: z.number().int(),
  }),
  /** Once that was known, the rules sent it to where a new call like it would go. */
  z.object({ kind: z.literal('routed'), level, group: z.string().nullable() }),
  /** Why it was handed over: for staff. */
  z.object({ kind: z.literal('handOverReason'), reason: text }),
  /** Whoever passed it on has taken it back before anybody accepted it. */
  z.object({ kind: z.literal('takenBack'), to: level }),
  /** The receiving group or level has accepted it. */
  z.object({ kind: z.literal('accepted') }),
  /** It has not, and the call went back. */
  z.object({ kind: z.literal('refused'), from: level, to: level, reason: text }),
  /** To or from the customer. `offers`: the known problem that it points to. */
  z.object({ kind: z.literal('message'), text, mail: mailId, offers: z.string().max(80).optional() }),
  /** Files that caller and agents see, and files among agents. */
  z.object({ kind: z.literal('attached'), files: z.array(attachedFile) }),
  z.object({ kind: z.literal('attachedForStaff'), files: z.array(attachedFile) }),
  /** What came with a mail and was not taken, and why: with the caller's own, and with those of others. */
  z.object({ kind: z.literal('filesNotTaken'), files: z.array(refusedFile) }),
  z.object({ kind: z.literal('filesRefused'), files: z.array(refusedFile) }),
  /** A mail about this call came back: whom it was to. */
  z.object({ kind: z.literal('undelivered'), to: z.string(), mail: mailId }),
  /** When the caller is to be called back: told to them. What for is for staff. */
  z.object({ kind: z.literal('callBackPlanned'), at: z.iso.datetime() }),
  z.object({ kind: z.literal('callBackNote'), text }),
  /** Somebody was spoken with, or was not reached: how, and what was said. */
  z.object({
    kind: z.literal('contact'),
    way: z.enum(contactWays),
    direction: z.enum(['out', 'in']),
    who: z.string().max(200),
    reached: z.boolean(),
    text,
  }),
  /** It was put under another call about the same cause, or another under it; or no longer. */
  z.object({
    kind: z.literal('related'),
    how: z.enum(['linked', 'unlinked']),
    number: z.number().int(),
    isParent: z.boolean(),
  }),
  /** Among agents. */
  z.object({ kind: z.literal('note'), text, mail: mailId }),
  /** Its sender has gone through the diagnosis for a call that came by mail. */
  z.object({ kind: z.literal('diagnosed') }),
  z.object({ kind: z.literal('resolved'), text, knownProblem: z.string().nullable(), solution: z.string().nullable() }),
  /** Whoever resolved it has taken that back before the caller said anything. */
  z.object({ kind: z.literal('resolutionWithdrawn') }),
  /** Why none of the known problems fits what was solved: for Level 2. */
  z.object({ kind: z.literal('noneFits'), reason: text }),
  z.object({
    kind: z.literal('confirmed'),
    how: z.enum(['portal', 'phone', 'mail']),
    /** What was said with it. */
    text: text.optional(),
  }),
  z.object({ kind: z.literal('rejected'), reason: text }),
  /** The caller was asked again for their word, for the nth time. */
  z.object({ kind: z.literal('reminded'), count: z.number().int() }),
  /** Closed without the caller's word, after so many reminders. */
  z.object({ kind: z.literal('unanswered'), reminders: z.number().int() }),
  z.object({ kind: z.literal('cancelled'), reason: text }),
  /** Whoever cancelled it has taken that back. */
  z.object({ kind: z.literal('takenUpAgain') }),
  /** A step that was a slip; `kinds`: what it had added to the history, which counts no more. */
  z.object({ kind: z.literal('undone'), step: z.enum(['take', 'giveBack', 'assign']), kinds: z.array(z.string()) }),
  /** Between us and a provider: for staff, and for the provider whose part it is. */
  z.object({ kind: z.literal('providerAsked'), provider: z.string(), text }),
  z.object({ kind: z.literal('providerAccepted'), provider: z.string() }),
  z.object({ kind: z.literal('providerRefused'), provider: z.string(), reason: text }),
  z.object({ kind: z.literal('providerTold'), provider: z.string(), text }),
  z.object({ kind: z.literal('providerSaid'), provider: z.string(), text }),
  z.object({ kind: z.literal('providerDone'), provider: z.string(), text }),
  z.object({ kind: z.literal('providerWithdrawn'), provider: z.string(), reason: text }),
  /** Its call had ended: nobody asked it any more. The call goes on, and so does its part, which it never heard of. */
  z.object({ kind: z.literal('providerLetGo'), provider: z.string() }),
  z.object({ kind: z.literal('providerGoesOn'), provider: z.string() }),
  z.object({ kind: z.literal('providerLink'), provider: z.string(), what: z.enum(['renewed', 'revoked']) }),
  z.object({ kind: z.literal('solvedByProvider'), provider: z.string() }),
  /** A reply to this closed call opened another, or this one was opened by such a reply. */
  z.object({ kind: z.literal('followedBy'), number: z.number().int() }),
  z.object({ kind: z.literal('follows'), number: z.number().int() }),
])

export type CallEvent = z.infer<typeof callEvent>

/** What stands in the private thread with a provider. */
export const threadKinds = [
  'providerAsked',
  'providerAccepted',
  'providerRefused',
  'providerTold',
  'providerSaid',
  'providerDone',
  'providerWithdrawn',
  'providerLetGo',
  'providerGoesOn',
] as const satisfies CallEvent['kind'][]

export const isOfThread = (kind: string): boolean => (threadKinds as readonly string[]).includes(kind)
export type CallEventKind = CallEvent['kind']

const audiences: Record<CallEventKind, 'customer' | 'staff'> = {
  opened: 'customer',
  taken: 'customer',
  givenBack: 'customer',
  assigned: 'staff',
  waiting: 'customer',
  waitingNote: 'staff',
  resumed: 'customer',
  classified: 'staff',
  routed: 'staff',
  handedOver: 'customer',
  takenBack: 'customer',
  handOverReason: 'staff',
  accepted: 'staff',
  refused: 'staff',
  message: 'customer',
  attached: 'customer',
  attachedForStaff: 'staff',
  filesNotTaken: 'customer',
  filesRefused: 'staff',
  undelivered: 'staff',
  callBackPlanned: 'customer',
  callBackNote: 'staff',
  contact: 'staff',
  related: 'staff',
  note: 'staff',
  diagnosed: 'customer',
  resolved: 'customer',
  resolutionWithdrawn: 'customer',
  noneFits: 'staff',
  confirmed: 'customer',
  rejected: 'customer',
  reminded: 'customer',
  unanswered: 'customer',
  cancelled: 'customer',
  takenUpAgain: 'customer',
  undone: 'staff',
  providerAsked: 'staff',
  providerAccepted: 'staff',
  providerRefused: 'staff',
  providerTold: 'staff',
  providerSaid: 'staff',
  providerDone: 'staff',
  providerWithdrawn: 'staff',
  providerLetGo: 'staff',
  providerGoesOn: 'staff',
  providerLink: 'staff',
  solvedByProvider: 'staff',
  followedBy: 'customer',
  follows: 'customer',
}

export const audienceOf = (kind: CallEventKind) => audiences[kind]

export const readCallEvent = (kind: string, data: unknown): CallEvent =>
  callEvent.parse({ ...(data as Record<string, unknown>), kind })
