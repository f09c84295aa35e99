import { db, type Transaction } from '@/lib/db/client'

/** One use of a solution: the last word of one diagnosis on it, or of the call that it closed. */
export type Use = { solutionId: string; solved: boolean; diagnosisId: string | null; call: number | null; at: Date }

type Row = { solutionId: string; result: string; diagnosisId: string; call: number | null; at: Date }

/** Every use since then, the oldest first; `skipped` ones are those that nobody tried. */
export async function listUses(since: Date, solutionId?: string): Promise<(Use & { skipped: boolean })[]> {
  const tried = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (e."diagnosisId", e.data->>'solution')
      e.data->>'solution' AS "solutionId", e.data->>'result' AS result, e."diagnosisId", c.number AS call, e.at
    FROM "DiagnosisEvent" e LEFT JOIN "Call" c ON c."diagnosisId" = e."diagnosisId"
    WHERE e.kind = 'tried' AND e.at >= ${since}
      AND (${solutionId ?? null}::text IS NULL OR e.data->>'solution' = ${solutionId ?? null})
    ORDER BY e."diagnosisId", e.data->>'solution', e.seq DESC`
  const known = new Set(tried.map(({ diagnosisId, solutionId: solution }) => `${diagnosisId} ${solution}`))
  const closed = await db.call.findMany({
    where: {
      word: 'confirmed',
      closedAt: { gte: since },
      solutionId: solutionId === undefined ? { not: null } : solutionId,
    },
    select: { number: true, diagnosisId: true, solutionId: true, closedAt: true },
  })
  return [
    ...tried.map(({ result, ...use }) => ({ ...use, solved: result === 'solved', skipped: result === 'skipped' })),
    ...closed.flatMap(({ number, diagnosisId, solutionId: solution, closedAt }) =>
      solution === null || closedAt === null || known.has(`${diagnosisId} ${solution}`)
        ? []
        : [{ solutionId: solution, solved: true, skipped: false, diagnosisId, call: number, at: closedAt }],
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** How often a search led to each known problem since then. */
export async function countOpened(since: Date): Promise<Map<string, number>> {
  const rows = await db.searchQuery.groupBy({
    by: ['clickedId'],
    where: { clickedKind: 'problem', clickedAt: { gte: since } },
    _count: true,
  })
  return new Map(rows.map(({ clickedId, _count }) => [clickedId as string, _count]))
}

export type Live = { publishedAt: Date; author: { id: string; name: string } | null }

/** Since when each problem is live as it stands, and whose list it is on. */
export async function listLive(): Promise<Map<string, Live>> {
  const person = { select: { id: true, name: true } } as const
  const rows = await db.problemRevision.findMany({
    where: { fromBank: { not: null }, untilBank: null },
    select: {
      problemId: true,
      publishedAt: true,
      createdAt: true,
      author: person,
      problem: { select: { owner: person } },
    },
  })
  return new Map(
    rows.map(({ problemId, publishedAt, createdAt, author, problem }) => [
      problemId,
      { publishedAt: publishedAt ?? createdAt, author: problem.owner ?? author },
    ]),
  )
}

/** The solutions that are demoted at a bank number. */
export const listDemotions = (bank: number, tx: Transaction = db) =>
  tx.demotion.findMany({
    where: { fromBank: { lte: bank }, OR: [{ untilBank: null }, { untilBank: { gt: bank } }] },
    orderBy: { id: 'asc' },
  })

export type NewDemotion = { problemId: string; solutionId: string; tried: number; failed: number }

/** From this bank number on the added solutions are demoted and the lifted ones no longer are. */
export async function saveDemotions(
  tx: Transaction,
  { bank, added, lifted, now }: { bank: number; added: NewDemotion[]; lifted: string[]; now: Date },
): Promise<void> {
  await tx.demotion.updateMany({
    where: { solutionId: { in: lifted }, untilBank: null },
    data: { untilBank: bank },
  })
  await tx.demotion.createMany({ data: added.map((demotion) => ({ ...demotion, at: now, fromBank: bank })) })
}
