import { z } from 'zod'
import type { Role } from '@/lib/auth/policy'

const aboutEntry = {
  entry: z.object({ kind: z.enum(['problem', 'tree', 'question']), id: z.string() }),
  titles: z.partialRecord(z.enum(['en', 'tr']), z.string()),
}
const aboutCall = { number: z.number().int(), title: z.string() }
/** Which resolution the caller is asked about; notices of earlier days carry none. */
const asks = { confirm: z.object({ callId: z.uuid(), resolvedAt: z.iso.datetime() }).optional() }

/** What a person can be told of, as it is stored with the change that it tells of. */
const notice = z.discriminatedUnion('kind', [
  /** To Level 1: what is new, or says something else than before. */
  z.object({ kind: z.literal('problemPublished'), ...aboutEntry }),
  z.object({ kind: z.literal('treePublished'), ...aboutEntry }),
  z.object({ kind: z.literal('questionPublished'), ...aboutEntry }),
  /** To its authors: a reviewer gave it back, or said something about a line of it. */
  z.object({ kind: z.literal('entrySentBack'), ...aboutEntry }),
  z.object({ kind: z.literal('entryCommented'), ...aboutEntry }),
  /** To whoever looks after it: its day of review is near, or the day from which it is shown no more. */
  z.object({ kind: z.literal('reviewDue'), ...aboutEntry }),
  z.object({ kind: z.literal('expiryDue'), ...aboutEntry }),
  z.object({ kind: z.literal('callHandedOver'), ...aboutCall }),
  z.object({ kind: z.literal('callRefused'), ...aboutCall }),
  z.object({ kind: z.literal('providerSaid'), ...aboutCall }),
  z.object({ kind: z.literal('providerDone'), ...aboutCall }),
  z.object({ kind: z.literal('providerRefused'), ...aboutCall }),
  z.object({ kind: z.literal('callResolved'), ...aboutCall, ...asks }),
  z.object({ kind: z.literal('callReminder'), ...aboutCall, ...asks }),
  z.object({ kind: z.literal('callUnanswered'), ...aboutCall }),
  z.object({ kind: z.literal('callCancelled'), ...aboutCall }),
  z.object({ kind: z.literal('callAssigned'), ...aboutCall }),
  z.object({ kind: z.literal('callWaitOver'), ...aboutCall }),
  /** It goes on after all: resolving or cancelling it was a slip. */
  z.object({ kind: z.literal('callReopened'), ...aboutCall }),
  /** It is not with them after all: giving it to them was a slip. */
  z.object({ kind: z.literal('callTakenBack'), ...aboutCall }),
  /** Not everything that came with their mail was taken. */
  z.object({ kind: z.literal('callFilesRefused'), ...aboutCall }),
  /** A mail about it came back. */
  z.object({ kind: z.literal('callUndelivered'), ...aboutCall }),
  z.object({ kind: z.literal('callRejected'), ...aboutCall }),
  z.object({ kind: z.literal('callConfirmed'), ...aboutCall }),
  z.object({ kind: z.literal('callMessage'), ...aboutCall }),
  z.object({ kind: z.literal('promiseAtRisk'), ...aboutCall }),
  z.object({ kind: z.literal('promiseMissed'), ...aboutCall }),
  /** The same of what a group or a provider agreed to: nothing that the customer was told. */
  z.object({ kind: z.literal('groupAtRisk'), ...aboutCall }),
  z.object({ kind: z.literal('groupMissed'), ...aboutCall }),
  z.object({ kind: z.literal('providerAtRisk'), ...aboutCall }),
  z.object({ kind: z.literal('providerMissed'), ...aboutCall }),
  z.object({ kind: z.literal('callFromMail'), ...aboutCall, diagnosisId: z.uuid() }),
  /** A system of the caller's organisation opened it for them. */
  z.object({ kind: z.literal('callFromSystem'), ...aboutCall, diagnosisId: z.uuid() }),
])

export type Notice = z.infer<typeof notice>

/** Every kind of notice there is. */
export const noticeKinds = notice.options.map(({ shape }) => shape.kind.value)
export type EntryNotice = Extract<Notice, { entry: unknown }>
export type CallNotice = Exclude<Notice, EntryNotice>

export const isAboutEntry = (about: Notice): about is EntryNotice => 'entry' in about

/** A stored notice that cannot be read is a fault of the program, never of the person: it throws. */
export const readNotice = (kind: string, data: unknown): Notice =>
  notice.parse({ ...(data as Record<string, unknown>), kind })

const readingPages = { problem: '/problems', tree: '/trees', question: '/desk/questions' } as const
const studioPages = { problem: '/studio/problems', tree: '/studio/trees', question: '/studio/questions' } as const
/** What one is to read is shown as its readers see it; what one is to work on, where one does. */
export const publicationKinds: readonly EntryNotice['kind'][] = [
  'problemPublished',
  'treePublished',
  'questionPublished',
]

/** The page a notice is about, as the person who is told of it may see it. */
export function pathOf(about: Notice, role: Role): string {
  if (isAboutEntry(about)) {
    const { kind, id } = about.entry
    const isToRead = publicationKinds.includes(about.kind) || role === 'level1'
    return `${(isToRead ? readingPages : studioPages)[kind]}/${id}`
  }
  if (about.kind === 'callFromMail' || about.kind === 'callFromSystem') return `/diagnose/${about.diagnosisId}`
  return role === 'customer' ? `/calls/${about.number}` : `/desk/calls/${about.number}`
}
