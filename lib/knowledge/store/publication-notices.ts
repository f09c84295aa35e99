import type { Transaction } from '@/lib/db/client'

/** Tells everyone of Level 1 that a revision was published: each person once. */
export async function saveNotices(
  tx: Transaction,
  {
    problemId,
    revision,
    titles,
    now,
  }: { problemId: string; revision: number; titles: Record<string, string>; now: Date },
): Promise<void> {
  const people = await tx.person.findMany({ where: { role: 'level1', disabledAt: null }, select: { id: true } })
  await tx.notice.createMany({
    data: people.map(({ id }) => ({
      personId: id,
      kind: 'problemPublished',
      data: { problemId, revision, titles },
      key: `problemPublished:${problemId}:${revision}:${id}`,
      createdAt: now,
    })),
    skipDuplicates: true,
  })
}
