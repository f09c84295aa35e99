import { db } from '@/lib/db/client'

/** For each known problem, the calls that it solved since then. */
export async function countSolvedCalls(since: Date): Promise<Map<string, number>> {
  const rows = await db.call.groupBy({
    by: ['knownProblemId'],
    where: { knownProblemId: { not: null }, resolvedAt: { gte: since } },
    _count: true,
  })
  return new Map(rows.map((row) => [row.knownProblemId as string, row._count]))
}

/** The services of a person's latest calls. */
export async function listOwnServices(callerId: string, latest: number): Promise<Set<string>> {
  const rows = await db.call.findMany({
    where: { callerId },
    select: { serviceId: true },
    orderBy: { createdAt: 'desc' },
    take: latest,
  })
  return new Set(rows.flatMap((row) => row.serviceId ?? []))
}
