import { db } from '@/lib/db/client'
import { problemContent } from '@/lib/knowledge/problem-content'

const live = { fromBank: { not: null }, untilBank: null } as const

/** Published problems with a day before `until`, and who looks after them: their owner, else who wrote what is live. */
export async function listToRemind(until: Date) {
  const rows = await db.knownProblem.findMany({
    where: {
      state: { not: 'archived' },
      revisions: { some: live },
      OR: [{ reviewAt: { lt: until } }, { expiresAt: { lt: until } }],
    },
    include: { revisions: { where: live, select: { authorId: true, content: true } } },
  })
  return rows.flatMap(({ id, ownerId, reviewAt, expiresAt, revisions: [revision] }) => {
    const personId = ownerId ?? revision?.authorId
    if (!revision || !personId) return []
    const { texts } = problemContent.parse(revision.content)
    const titles = Object.fromEntries(Object.entries(texts).map(([locale, words]) => [locale, words?.title ?? '']))
    return [{ problemId: id, personId, titles, reviewAt, expiresAt }]
  })
}

type Reminder = {
  kind: 'reviewDue' | 'expiryDue'
  problemId: string
  personId: string
  titles: Record<string, string>
  at: Date
}

/** Each person is told once of each day; how many were told now. */
export async function saveReminders(reminders: Reminder[], now: Date): Promise<number> {
  const { count } = await db.notice.createMany({
    data: reminders.map(({ kind, problemId, personId, titles, at }) => ({
      ...{ personId, kind, data: { entry: { kind: 'problem', id: problemId }, titles }, createdAt: now },
      key: `${kind}:${problemId}:${at.toISOString()}:${personId}`,
    })),
    skipDuplicates: true,
  })
  return count
}
