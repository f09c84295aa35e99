import type { Transaction } from '@/lib/db/client'
import { contentHash } from '@/lib/knowledge/content-hash'
import type { StoredEntry } from '@/lib/knowledge/import-plan'
import { serviceContent } from '@/lib/knowledge/service-content'

/** What an import has to know of every entry there is, by kind. */

type Revision = { number: number; hash: string; fromBank: number | null; untilBank: number | null }

const revision = { number: true, hash: true, fromBank: true, untilBank: true } as const
const inOrder = { number: 'asc' } as const
const liveOf = <Row extends Revision>(rows: Row[]) =>
  rows.find((row) => row.fromBank !== null && row.untilBank === null)

const entryOf = (revisions: Revision[], studio: boolean, byHand: boolean): StoredEntry => ({
  hash: liveOf(revisions)?.hash ?? null,
  byHand,
  studio,
  lastNumber: revisions.at(-1)?.number ?? 0,
})

export async function listStoredQuestions(tx: Transaction): Promise<Map<string, StoredEntry>> {
  const rows = await tx.question.findMany({ include: { revisions: { select: revision, orderBy: inOrder } } })
  return new Map(
    rows.map(({ id, origin, revisions }) => [id, entryOf(revisions, origin === 'studio', origin === 'studio')]),
  )
}

export async function listStoredTrees(tx: Transaction): Promise<Map<string, StoredEntry>> {
  const rows = await tx.tree.findMany({
    include: { revisions: { select: { ...revision, authorId: true }, orderBy: inOrder } },
  })
  return new Map(
    rows.map(({ id, origin, revisions }) => {
      const byHand = origin === 'studio' || revisions.at(-1)?.authorId != null
      return [id, entryOf(revisions, origin === 'studio', byHand)]
    }),
  )
}

export async function listStoredProblems(tx: Transaction): Promise<Map<string, StoredEntry>> {
  const rows = await tx.knownProblem.findMany({
    include: {
      revisions: { select: { ...revision, authorId: true }, orderBy: inOrder },
      events: { where: { kind: 'archived' }, orderBy: { id: 'desc' }, take: 1, select: { actorId: true } },
    },
  })
  return new Map(
    rows.map(({ id, origin, state, revisions, events }) => {
      const archivedByHand = state === 'archived' && events[0]?.actorId != null
      const byHand = archivedByHand || revisions.at(-1)?.authorId != null
      return [id, entryOf(revisions, origin === 'studio', byHand)]
    }),
  )
}

export async function listStoredServices(tx: Transaction): Promise<Map<string, StoredEntry>> {
  const rows = await tx.service.findMany()
  return new Map(
    rows.map(({ id, position, icon, direct, texts, retiredAt }) => {
      const content = serviceContent.parse({ position, icon, texts, ...(direct === null ? {} : { direct }) })
      const hash = retiredAt ? null : contentHash(content)
      return [id, { hash, byHand: false, studio: false, lastNumber: 0 }]
    }),
  )
}

export async function listStoredRequests(tx: Transaction): Promise<Map<string, StoredEntry>> {
  const rows = await tx.requestForm.findMany({ select: { id: true, origin: true, hash: true, retiredAt: true } })
  return new Map(
    rows.map(({ id, origin, hash, retiredAt }) => {
      const studio = origin === 'studio'
      return [id, { hash: retiredAt ? null : hash, byHand: studio, studio, lastNumber: 0 }]
    }),
  )
}
