import { audienceOf, type CallEvent, isOfThread } from '@/lib/calls/call-events'
import { stateAfter } from '@/lib/calls/call-states'
import { db, type Transaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'
import type { DiagnosisForCall } from '@/lib/sessions/diagnosis-for-call'
import { markCalled } from '@/lib/sessions/mark-called'

/** A mail to somebody without an account, written with what it tells of. */
export type NewMail = Omit<Prisma.OutgoingMailCreateManyInput, 'id' | 'createdAt' | 'mailedAt'>

/** A notice for one person, written with what it tells of. */
export type NewNotice = { personId: string; kind: string; key: string; data: Prisma.InputJsonObject }

type Addition = {
  events: CallEvent[]
  notices?: NewNotice[]
  /** Notices that no longer hold: gone where nobody has been told yet, and answered by another where somebody has. */
  recalls?: { key: string; told: NewNotice }[]
  mails?: NewMail[]
  /** The provider's part in whose thread the events stand that are a provider's, or to one. */
  partId?: string
  actorId: string | null
  key?: string
  at: Date
}

const people = {
  caller: { select: { id: true, name: true, email: true, phone: true, locale: true } },
  assignee: { select: { id: true, name: true } },
  organization: { select: { name: true } },
  follows: { select: { number: true } },
  group: { select: { name: true } },
  site: { select: { name: true } },
  diagnosis: { select: { locale: true } },
} satisfies Prisma.CallInclude

export type StoredCall = Prisma.CallGetPayload<{ include: typeof people }>

/** The language to write to a caller in. */
export const localeOf = ({ caller, diagnosis }: StoredCall): 'en' | 'tr' => caller.locale ?? diagnosis?.locale ?? 'en'

export const findCall = (number: number): Promise<StoredCall | null> =>
  db.call.findUnique({ where: { number }, include: people })

export const findCallById = (id: string): Promise<StoredCall | null> =>
  db.call.findUnique({ where: { id }, include: people })

export const findCallByKey = (key: string) =>
  db.call.findUnique({ where: { key }, select: { number: true, callerId: true, diagnosisId: true } })

export const isTaken = (fault: unknown) =>
  fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

const eventRow = ({ kind, ...data }: CallEvent, { actorId, partId, at }: Addition) => ({
  kind,
  data: data as Prisma.InputJsonObject,
  audience: audienceOf(kind),
  actorId,
  at,
  ...(partId !== undefined && isOfThread(kind) ? { partId } : {}),
})

async function saveNotices(tx: Transaction, { notices: given = [], recalls = [], mails = [], at }: Addition) {
  const notices = [...given]
  for (const { key, told } of recalls) {
    const { count } = await tx.notice.deleteMany({ where: { key, mailedAt: null, acknowledgedAt: null } })
    if (count === 0) notices.push(told)
  }
  const dated = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, createdAt: at }))
  if (notices.length > 0) await tx.notice.createMany({ data: dated(notices), skipDuplicates: true })
  if (mails.length > 0) await tx.outgoingMail.createMany({ data: dated(mails), skipDuplicates: true })
}

/** Adds to a call's history and tells people, within the transaction that changes it. */
export async function saveAddition(tx: Transaction, callId: string, addition: Addition): Promise<{ count: number }> {
  const { key } = addition
  const rows = addition.events.map((event) => ({ callId, ...eventRow(event, addition), ...(key ? { key } : {}) }))
  const saved = await tx.callEvent.createMany({ data: rows })
  await saveNotices(tx, addition)
  return saved
}

export type NewCall = Omit<Prisma.CallUncheckedCreateInput, 'events' | 'number' | 'createdAt'>

/** Saves a call with its first events and notes it on its diagnosis, or says that the key or the diagnosis has its call already. */
export async function saveCall(
  call: NewCall,
  diagnosis: DiagnosisForCall['diagnosis'],
  addition: Addition & { who: Parameters<typeof markCalled>[2]['who']; asks?: NewPart },
): Promise<{ id: string; number: number } | 'taken' | 'changed-meanwhile'> {
  try {
    return await db.$transaction(async (tx) => {
      const saved = await tx.call.create({
        data: { ...call, createdAt: addition.at, reckonAt: addition.at },
        select: { id: true, number: true },
      })
      const owner = { id: call.callerId, organizationId: call.organizationId }
      const marked = await markCalled(tx, diagnosis, { call: saved.number, owner, who: addition.who, at: addition.at })
      if (!marked) throw new ChangedMeanwhile()
      // The number is known only now; a notice of a new call leads to it.
      const notices = addition.notices?.map((notice) => ({ ...notice, data: { ...notice.data, number: saved.number } }))
      await saveAddition(tx, saved.id, { ...addition, notices: notices ?? [] })
      if (addition.asks) await savePart(tx, saved, addition.asks, addition.at)
      return saved
    })
  } catch (fault) {
    if (fault instanceof ChangedMeanwhile) return 'changed-meanwhile'
    if (isTaken(fault)) return 'taken'
    throw fault
  }
}

class ChangedMeanwhile extends Error {}

/** Changes a call and adds to its history in one transaction, unless someone changed it since `version`. False for the loser. */
export async function saveCallChange(
  { id, version }: { id: string; version: number },
  data: Prisma.CallUncheckedUpdateManyInput,
  addition: Addition & { asks?: NewPart },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({
      where: { id, version },
      data: { ...data, version: version + 1, reckonAt: addition.at },
    })
    if (count !== 1) return false
    await saveAddition(tx, id, addition)
    if (addition.asks) await savePart(tx, { id }, addition.asks, addition.at)
    if (data.state === 'resolved' || data.state === 'cancelled') await endParts(tx, id, addition.at)
    return true
  })
}

/**
 * Adds to the history: messages never collide. The same key again adds nothing. One that answers ends the waiting for
 * the customer.
 */
export async function saveCallEvent(
  callId: string,
  key: string,
  event: CallEvent,
  addition: Omit<Addition, 'events'>,
  { answers = false } = {},
): Promise<boolean> {
  const row = { callId, key, ...eventRow(event, { ...addition, events: [event] }) }
  return db.$transaction(async (tx) => {
    const { count } = await tx.callEvent.createMany({ data: [row], skipDuplicates: true })
    if (count !== 1) return false
    // What was said may be the answer that was promised.
    await tx.call.update({ where: { id: callId }, data: { reckonAt: addition.at } })
    await saveNotices(tx, { ...addition, events: [event] })
    if (answers) await endWaitForCustomer(tx, callId, addition)
    return true
  })
}

async function endWaitForCustomer(tx: Transaction, id: string, addition: Omit<Addition, 'events'>) {
  const { count } = await tx.call.updateMany({
    where: { id, state: 'waiting', waitingFor: 'customer' },
    data: {
      state: stateAfter('resume'),
      waitingFor: null,
      waitingUntil: null,
      version: { increment: 1 },
      reckonAt: addition.at,
    },
  })
  const events: CallEvent[] = [{ kind: 'resumed', why: 'answer' }]
  if (count === 1) await saveAddition(tx, id, { ...addition, notices: [], events })
}

export type NewPart = {
  part: Omit<Prisma.ProviderPartUncheckedCreateInput, 'id' | 'callId' | 'askedAt' | 'events'> & { id: string }
  addition: Omit<Addition, 'at'>
}

/** Asks a provider within the transaction that changes its call. */
export async function savePart(tx: Transaction, call: { id: string }, { part, addition }: NewPart, at: Date) {
  await tx.providerPart.create({ data: { ...part, callId: call.id, askedAt: at } })
  await saveAddition(tx, call.id, { ...addition, partId: part.id, at })
}

/** A call that is over asks nobody any more; how each part stood stays known, should the call go on after all. */
async function endParts(tx: Transaction, callId: string, at: Date) {
  const open = await tx.providerPart.findMany({
    where: { callId, state: { in: ['asked', 'accepted'] } },
    select: { id: true, state: true, provider: { select: { name: true, email: true, locale: true } } },
  })
  for (const { id, state, provider } of open) {
    const { name, email: address, locale } = provider
    await tx.providerPart.update({ where: { id }, data: { state: 'withdrawn', endedAt: at, endedFrom: state } })
    const mail = { name, address, locale, partId: id, data: {}, kind: 'providerWithdrawn' }
    await saveAddition(tx, callId, {
      events: [{ kind: 'providerLetGo', provider: name }],
      mails: [{ ...mail, key: `providerWithdrawn:${id}` }],
      partId: id,
      actorId: null,
      at,
    })
  }
}

/** What was done to a call last, by whom and when. */
export const findLastEvent = (callId: string) =>
  db.callEvent.findFirst({
    where: { callId },
    orderBy: { id: 'desc' },
    select: { kind: true, actorId: true, at: true },
  })

export const listCallEvents = (callId: string, audiences: ('customer' | 'staff')[]) =>
  db.callEvent.findMany({
    where: { callId, audience: { in: audiences } },
    orderBy: { id: 'asc' },
    include: { actor: { select: { id: true, name: true, role: true } } },
  })

/** Everyone active of a support level, to be told of something. */
export const listPeopleOfLevel = (level: 'level0' | 'level1' | 'level2') =>
  db.person.findMany({ where: { role: level, disabledAt: null }, select: { id: true } })

export const isActivePerson = async (id: string): Promise<boolean> =>
  (await db.person.count({ where: { id, disabledAt: null } })) === 1
