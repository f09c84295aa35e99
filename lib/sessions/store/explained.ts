import { db } from '@/lib/db/client'

type Explanation = { callId: string; problemId: string }

/** Keeps what explains which calls now; what was found before keeps its time. */
export async function saveExplained(found: Explanation[], now: Date): Promise<void> {
  const ids = found.map(({ callId }) => callId)
  await db.$transaction(async (tx) => {
    await tx.callExplanation.deleteMany({ where: { callId: { notIn: ids } } })
    const known = await tx.callExplanation.findMany({ select: { callId: true, problemId: true } })
    const isKnown = (each: Explanation) =>
      known.some(({ callId, problemId }) => callId === each.callId && problemId === each.problemId)
    const changed = found.filter((each) => !isKnown(each))
    await tx.callExplanation.deleteMany({ where: { callId: { in: changed.map(({ callId }) => callId) } } })
    await tx.callExplanation.createMany({
      data: changed.map((each) => ({ ...each, foundAt: now })),
      skipDuplicates: true,
    })
  })
}

/** How many were found since somebody looked last, of calls that are still open. */
export async function countExplainedSince(personId: string): Promise<number> {
  const { explainedSeenAt } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { explainedSeenAt: true },
  })
  const since = explainedSeenAt ? { foundAt: { gt: explainedSeenAt } } : {}
  return db.callExplanation.count({ where: { ...since, call: { isOpen: true } } })
}

export async function markExplainedSeen(personId: string, now: Date): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { explainedSeenAt: now } })
}
