import { db } from '@/lib/db/client'

type Picture = { id: string; name: string; type: string; size: number; byId: string | null; at: Date }

/** From now on its bytes are somebody's. False where it is known already. */
export const savePicture = (picture: Picture): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.picture.createMany({ data: [picture], skipDuplicates: true })
    await tx.pendingFile.deleteMany({ where: { id: picture.id } })
    return count === 1
  })

export const findPicture = (id: string) => db.picture.findUnique({ where: { id } })

export const listPictures = (ids: string[]) => db.picture.findMany({ where: { id: { in: ids } } })

/** Pictures of a time that no revision names, whatever became of it. */
export async function listUnusedPictures({ since, before }: { since: Date; before: Date }, limit: number) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH old AS (SELECT id FROM "Picture" WHERE at >= ${since} AND at < ${before}),
    texts AS (
      SELECT content FROM "ProblemRevision" UNION ALL SELECT content FROM "QuestionRevision"
      UNION ALL SELECT content FROM "TreeRevision"
    ),
    used AS (
      SELECT DISTINCT m[1] AS id FROM texts, regexp_matches(content::text, '/api/pictures/([0-9a-f-]{36})', 'g') AS m
      WHERE EXISTS (SELECT 1 FROM old)
    )
    SELECT id::text FROM old WHERE id::text NOT IN (SELECT id FROM used) LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

export async function removePicture(id: string): Promise<void> {
  await db.picture.deleteMany({ where: { id } })
}
