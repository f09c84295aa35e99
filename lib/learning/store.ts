import { db, type Transaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import { readEvent } from '@/lib/sessions/events'
import { historyOf, outcomeOf } from '@/lib/sessions/replay'
import { type Confirmed, confirmedAt } from './confirmed'
import type { Verdict } from './judge-learning'
import type { LearnedSession, SolvedAlone } from './learned-session'

/** What every closed call teaches now, made from the histories afresh. */
export async function listConfirmed(tx: Transaction = db): Promise<Confirmed[]> {
  const calls = await tx.call.findMany({
    where: {
      state: 'closed',
      diagnosisId: { not: null },
      OR: [{ knownProblemId: { not: null } }, { taught: { some: { state: 'published' } } }],
    },
    select: {
      id: true,
      state: true,
      organizationId: true,
      knownProblemId: true,
      diagnosis: { select: { id: true, version: true } },
      taught: { where: { state: 'published' }, orderBy: { createdAt: 'asc' }, take: 1, select: { id: true } },
      events: { orderBy: { id: 'asc' }, select: { kind: true, at: true } },
    },
    orderBy: { id: 'asc' },
  })
  return calls.flatMap(({ id, state, organizationId, knownProblemId, diagnosis, taught, events }) => {
    const problemId = knownProblemId ?? taught[0]?.id ?? null
    const at = confirmedAt({ state, problemId, events })
    if (at === null || problemId === null || diagnosis === null) return []
    const { id: diagnosisId, version } = diagnosis
    return [{ callId: id, diagnosisId, organizationId, problemId, events: version, confirmedAt: at }]
  })
}

const validAt = (bank: number) => ({
  fromBank: { lte: bank },
  OR: [{ untilBank: null }, { untilBank: { gt: bank } }],
})

/** The lessons that are valid at a bank number. */
export const listLessons = (bank: number, tx: Transaction = db) =>
  tx.lesson.findMany({ where: validAt(bank), orderBy: { id: 'asc' } })

/** How often each problem is in the lessons of a bank number: those of one organisation, or all. */
export async function countLessons(bank: number, organizationId?: string): Promise<Map<string, number>> {
  const where = { ...validAt(bank), ...(organizationId !== undefined && { organizationId }) }
  const rows = await db.lesson.groupBy({ by: ['problemId'], where, _count: true })
  return new Map(rows.map(({ problemId, _count }) => [problemId, _count]))
}

/** What was said in the sessions of these lessons, up to where each was learned. */
export async function readSessions(lessons: Confirmed[], tx: Transaction = db): Promise<LearnedSession[]> {
  const diagnoses = await tx.diagnosis.findMany({
    where: { id: { in: lessons.map(({ diagnosisId }) => diagnosisId) } },
    select: { id: true, events: { orderBy: { seq: 'asc' }, select: { seq: true, kind: true, data: true } } },
  })
  const eventsOf = new Map(diagnoses.map(({ id, events }) => [id, events]))
  return lessons.map(({ callId, diagnosisId, problemId, events, confirmedAt }) => {
    const said = (eventsOf.get(diagnosisId) ?? []).filter(({ seq }) => seq <= events)
    const history = historyOf(said.map(({ kind, data }) => readEvent(kind, data)))
    return { id: callId, problem: problemId, confirmedAt, history }
  })
}

/** How many of the newest sessions without a call are read. */
const mostSolvedAlone = 5000

/** The sessions that had ended with a solution and no call at a moment: events are never changed, so always the same. */
export async function listSolvedAlone(asOf: Date): Promise<SolvedAlone[]> {
  const ends = await db.diagnosisEvent.findMany({
    where: { kind: 'tried', data: { path: ['result'], equals: 'solved' }, at: { lte: asOf } },
    orderBy: { id: 'desc' },
    take: mostSolvedAlone,
    select: { diagnosisId: true },
  })
  const diagnoses = await db.diagnosis.findMany({
    where: { id: { in: [...new Set(ends.map(({ diagnosisId }) => diagnosisId))] } },
    orderBy: { id: 'asc' },
    select: { id: true, events: { where: { at: { lte: asOf } }, orderBy: { seq: 'asc' } } },
  })
  return diagnoses.flatMap(({ id, events }) => {
    const said = events.map(({ kind, data }) => readEvent(kind, data))
    const last = events.at(-1)
    return last && outcomeOf(said) === 'solvedStated' ? [{ id, solvedAt: last.at, history: historyOf(said) }] : []
  })
}

/** The learning whose numbers a bank uses; null before anything was learned. */
export const findLearningOf = (bank: number, tx: Transaction = db) =>
  tx.learning.findFirst({ where: { bank: { lte: bank } }, orderBy: { bank: 'desc' } })

export const findNewestLearning = (tx: Transaction = db) => tx.learning.findFirst({ orderBy: { id: 'desc' } })

export async function listLearnings(limit: number) {
  const rows = await db.learning.findMany({ orderBy: { id: 'desc' }, take: limit })
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }))
}

export const saveLearning = (tx: Transaction, data: Prisma.LearningUncheckedCreateInput) => tx.learning.create({ data })

/** From this bank number on the added lessons count and the withdrawn ones no longer do. */
export async function saveLessons(
  tx: Transaction,
  { bank, added, withdrawn }: { bank: number; added: Confirmed[]; withdrawn: { id: string }[] },
): Promise<void> {
  const ids = withdrawn.map(({ id }) => id)
  await tx.lesson.updateMany({ where: { id: { in: ids }, untilBank: null }, data: { untilBank: bank } })
  await tx.lesson.createMany({ data: added.map((lesson) => ({ ...lesson, fromBank: bank })) })
}
