import type { Transaction } from '@/lib/db/client'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { type ProblemStep, problemSteps } from '@/lib/knowledge/problem-states'

type Step = { id: string; version: number; step: ProblemStep; now: Date }

/** Takes a problem one step on, unless someone else changed it since `version`. False for the loser. */
export async function markStep(tx: Transaction, { id, version, step, now }: Step): Promise<boolean> {
  const { from, to } = problemSteps[step]
  const { count } = await tx.knownProblem.updateMany({
    where: { id, version, state: { in: [...from] } },
    data: { state: to, version: version + 1, updatedAt: now },
  })
  return count === 1
}

type EventKind = 'drafted' | 'edited' | 'submitted' | 'sentBack' | 'published' | 'archived'

export async function saveProblemEvent(
  tx: Transaction,
  event: { problemId: string; kind: EventKind; actorId: string; data: Record<string, string | number>; at: Date },
): Promise<void> {
  await tx.problemEvent.create({ data: event })
}

type Draft = { problemId: string; number: number; content: ProblemContent; hash: string; authorId: string; now: Date }

/** Writes the revision that people work on: a new one, or over the one that is not yet published. */
export async function saveDraft(tx: Transaction, draft: Draft): Promise<void> {
  const { problemId, number, content, hash, authorId, now } = draft
  const written = { content, hash, authorId, updatedAt: now }
  await tx.problemRevision.upsert({
    where: { problemId_number: { problemId, number } },
    create: { problemId, number, createdAt: now, ...written },
    update: written,
  })
}

/** From now on the studio's word counts; what was never published may also still change its service. */
export async function markWrittenHere(
  tx: Transaction,
  { id, service, now }: { id: string; service: string | null; now: Date },
): Promise<void> {
  const moved = service === null ? {} : { serviceId: service }
  await tx.knownProblem.update({ where: { id }, data: { origin: 'studio', updatedAt: now, ...moved } })
}

type Publication = { id: string; number: number; service: string; reviewerId: string; bank: number; now: Date }

/** Puts a revision in the place of the one that was live. */
export async function saveLive(
  tx: Transaction,
  { id, number, service, reviewerId, bank, now }: Publication,
): Promise<void> {
  await closeLive(tx, id, bank)
  await tx.problemRevision.update({
    where: { problemId_number: { problemId: id, number } },
    data: { reviewerId, publishedAt: now, fromBank: bank },
  })
  await tx.knownProblem.update({
    where: { id },
    data: { serviceId: service, searchVersion: { increment: 1 }, updatedAt: now },
  })
}

/** Ends what is live, from a bank number on. */
export async function closeLive(tx: Transaction, id: string, bank: number): Promise<void> {
  const live = { problemId: id, fromBank: { not: null }, untilBank: null }
  await tx.problemRevision.updateMany({ where: live, data: { untilBank: bank } })
}

/** Search must no longer show it. */
export async function markGone(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.knownProblem.update({ where: { id }, data: { searchVersion: { increment: 1 }, updatedAt: now } })
}

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
