import { db } from '@/lib/db/client'

/** Ids of problems that were made or changed in the studio. */
export async function listStudioProblems(): Promise<string[]> {
  const rows = await db.knownProblem.findMany({ where: { origin: 'studio' }, select: { id: true } })
  return rows.map(({ id }) => id)
}
