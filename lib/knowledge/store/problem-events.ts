import { db } from '@/lib/db/client'

export type ProblemEvent = {
  id: string
  kind: string
  /** Null: an import. */
  actor: string | null
  /** `revision`; `note` of `sentBack`; `reason` of `archived`; `bank` of `published`. */
  data: { revision?: number; note?: string; reason?: string; bank?: number }
  at: Date
}

/** What happened to a problem, oldest first. */
export async function listProblemEvents(problemId: string): Promise<ProblemEvent[]> {
  const rows = await db.problemEvent.findMany({ where: { problemId }, orderBy: { id: 'asc' } })
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, kind, actorId, data, at }) => ({
    id: String(id),
    kind,
    actor: actorId === null ? null : (nameOf.get(actorId) ?? null),
    data: data as ProblemEvent['data'],
    at,
  }))
}
