import { db, type Transaction } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client.ts'
import { oneAtATime } from '@/lib/one-at-a-time'
import { type DiagnosisEvent, readEvent } from './events'
import { outcomeOf } from './replay'
import { isRunning, type StoredDiagnosis } from './stored-diagnosis'

type Who = { actorId: string | null; role: 'customer' | 'level0' | 'level1' | 'level2' | 'manager' | 'admin' | null }

const whole = {
  events: { orderBy: { seq: 'asc' } },
  call: { select: { id: true, number: true, state: true } },
  invitedBy: { select: { id: true } },
} satisfies Prisma.DiagnosisInclude

type Row = Prisma.DiagnosisGetPayload<{ include: typeof whole }>

const fromRow = ({ key: _, updatedAt: __, events, ...row }: Row): StoredDiagnosis => ({
  ...row,
  standsOn: row.bank,
  events: events.map((event) => readEvent(event.kind, event.data)),
})

const toRow = ({ kind, ...data }: DiagnosisEvent, seq: number, who: Who, at: Date) => ({
  seq,
  kind,
  data: data as Prisma.InputJsonValue,
  actorId: who.actorId,
  role: who.role,
  at,
})

export async function findDiagnosis(id: string): Promise<StoredDiagnosis | null> {
  const row = await db.diagnosis.findUnique({ where: { id }, include: whole })
  if (!row) return null
  const diagnosis = fromRow(row)
  return isRunning(diagnosis) ? { ...diagnosis, bank: Math.max(row.bank, await newestCorrection()) } : diagnosis
}

/** The newest bank that was published as a correction; 0: none yet. Everybody who asks at once shares the answer. */
const newestCorrection = oneAtATime(async (): Promise<number> => {
  const where = { correction: true }
  const newest = await db.bankRevision.findFirst({ where, orderBy: { number: 'desc' }, select: { number: true } })
  return newest?.number ?? 0
})

export type NewDiagnosis = Pick<
  StoredDiagnosis,
  | 'ownerId'
  | 'visitorKey'
  | 'organizationId'
  | 'bank'
  | 'locale'
  | 'words'
  | 'serviceId'
  | 'treeId'
  | 'requestId'
  | 'events'
> & { key: string }

/** Saves a new diagnosis with its first events. The same key again gives the one that is already there. */
export async function saveDiagnosis(
  { events, key, ...fields }: NewDiagnosis,
  who: Who,
  at: Date,
): Promise<{ id: string; created: boolean }> {
  try {
    const { id } = await db.diagnosis.create({
      data: {
        ...fields,
        key,
        version: events.length,
        outcome: outcomeOf(events),
        createdAt: at,
        events: { create: events.map((event, index) => toRow(event, index + 1, who, at)) },
      },
      select: { id: true },
    })
    return { id, created: true }
  } catch (fault) {
    if (!(fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002')) throw fault
    const { id } = await db.diagnosis.findUniqueOrThrow({ where: { key }, select: { id: true } })
    return { id, created: false }
  }
}

type Addition = { events: DiagnosisEvent[]; who: Who; at: Date }

/** Appends events unless someone else has appended since `diagnosis` was read. False for the loser, who reads again. */
export const appendEvents = (diagnosis: StoredDiagnosis, addition: Addition): Promise<boolean> =>
  db.$transaction((tx) => append(tx, diagnosis, addition))

/** Notes in the caller's transaction that a call was opened; a visitor's diagnosis becomes its caller's. */
export const markCalled = (
  tx: Transaction,
  diagnosis: StoredDiagnosis,
  { call, owner, ...rest }: { call: number; owner: { id: string; organizationId: string }; who: Who; at: Date },
): Promise<boolean> =>
  append(
    tx,
    diagnosis,
    { events: [{ kind: 'called', call }], ...rest },
    { ownerId: owner.id, organizationId: owner.organizationId },
  )

async function append(tx: Transaction, diagnosis: StoredDiagnosis, addition: Addition, owner = {}) {
  const { who, at } = addition
  const { id, version, bank, standsOn } = diagnosis
  // What a correction moved says so in its history, so that it replays as it went.
  const events: DiagnosisEvent[] = bank === standsOn ? addition.events : [{ kind: 'moved', bank }, ...addition.events]
  const moved = events.findLast((event) => event.kind === 'moved')
  const { count } = await tx.diagnosis.updateMany({
    where: { id, version },
    data: {
      ...owner,
      version: version + events.length,
      outcome: outcomeOf([...diagnosis.events, ...events]),
      ...(moved ? { bank: moved.bank } : {}),
    },
  })
  if (count !== 1) return false
  await tx.diagnosisEvent.createMany({
    data: events.map((event, index) => ({ diagnosisId: id, ...toRow(event, version + index + 1, who, at) })),
  })
  return true
}

/** Recorded diagnoses with their events, newest first: before one of them, of one tree where that is asked. */
export async function listDiagnosesBefore(before: string | null, limit: number, treeId?: string) {
  const rows = await db.diagnosis.findMany({
    where: { ...(before === null ? {} : { id: { lt: before } }), ...(treeId === undefined ? {} : { treeId }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      ...{ id: true, treeId: true },
      call: { select: { number: true, knownProblemId: true } },
      events: { orderBy: { seq: 'asc' }, select: { kind: true, data: true } },
    },
  })
  return rows.map(({ events, ...row }) => ({ ...row, events: events.map(({ kind, data }) => readEvent(kind, data)) }))
}

export const countDiagnoses = (treeId?: string): Promise<number> =>
  db.diagnosis.count({ where: treeId === undefined ? {} : { treeId } })

/** Diagnoses of open calls without a known problem that began before a bank number, the newest call first. */
export async function listOpenEvidence(beforeBank: number, limit: number) {
  const rows = await db.diagnosis.findMany({
    where: {
      bank: { lt: beforeBank },
      call: { state: { in: ['new', 'assigned', 'inProgress', 'waiting'] }, kind: 'incident', knownProblemId: null },
    },
    orderBy: { call: { number: 'desc' } },
    take: limit,
    select: {
      ...{ bank: true, words: true, locale: true },
      events: { orderBy: { seq: 'asc' }, select: { kind: true, data: true } },
      call: {
        select: {
          ...{ id: true, number: true, title: true, callerId: true, organizationId: true },
          caller: { select: { name: true } },
          assignee: { select: { id: true, name: true } },
          events: { where: { kind: 'message', key: { startsWith: 'offer:' } }, select: { data: true, at: true } },
        },
      },
    },
  })
  return rows.flatMap(({ call, events, ...row }) => {
    if (!call) return []
    const { events: told, caller, organizationId, ...rest } = call
    return {
      ...{ ...row, organizationId, call: { ...rest, caller: caller.name } },
      events: events.map(({ kind, data }) => readEvent(kind, data)),
      offers: new Map(told.map(({ data, at }) => [(data as { offers?: string }).offers ?? '', at])),
    }
  })
}

/** Diagnoses of people who stopped: no solution, no call, silent since a moment; the newest first. */
export async function listLeft({ since, silentSince }: { since: Date; silentSince: Date }, limit: number) {
  const rows = await db.diagnosis.findMany({
    where: {
      outcome: 'unknown',
      requestId: null,
      createdAt: { gte: since },
      updatedAt: { lt: silentSince },
    },
    orderBy: { createdAt: 'desc' },
    take: limit,
    include: whole,
  })
  return rows.map((row) => ({ ...fromRow(row), updatedAt: row.updatedAt }))
}
