import { db } from '@/lib/db/client'
import type { BankKind } from '@/lib/search/search-entry'

/** Which entries search has to be told of; what they say is read from the bank. */
export type SearchRow = { kind: BankKind; id: string; version: number; validated: boolean; updatedAt: Date }

/** Rows without a date of their own: nobody asks when a service began. */
const always = new Date(0)
const live = { where: { fromBank: { not: null }, untilBank: null }, take: 1 } as const

/** `limit` counts per kind. */
export async function listSearchRows(only: 'pending' | 'all', limit: number): Promise<SearchRow[]> {
  const take = limit
  const pending = <Field>(field: Field) => (only === 'pending' ? { indexedVersion: { lt: field } } : {})
  const problems = await db.knownProblem.findMany({
    where: pending(db.knownProblem.fields.searchVersion),
    orderBy: { id: 'asc' },
    take,
    include: { revisions: { ...live, select: { authorId: true, reviewerId: true, publishedAt: true } } },
  })
  const trees = await db.tree.findMany({
    where: pending(db.tree.fields.searchVersion),
    orderBy: { id: 'asc' },
    take,
    include: { revisions: { ...live, select: { createdAt: true } } },
  })
  const requests = await db.requestForm.findMany({
    where: pending(db.requestForm.fields.searchVersion),
    orderBy: { id: 'asc' },
    take,
  })
  const services = await db.service.findMany({
    where: pending(db.service.fields.version),
    orderBy: { id: 'asc' },
    take,
  })
  return [
    ...problems.map(({ id, searchVersion, updatedAt, revisions: [revision] }): SearchRow => {
      const { authorId = null, reviewerId = null, publishedAt } = revision ?? {}
      const validated = authorId === null ? revision !== undefined : reviewerId !== null && reviewerId !== authorId
      return { kind: 'problem', id, version: searchVersion, validated, updatedAt: publishedAt ?? updatedAt }
    }),
    ...trees.map(({ id, searchVersion, revisions: [revision] }): SearchRow => {
      return { kind: 'tree', id, version: searchVersion, validated: true, updatedAt: revision?.createdAt ?? always }
    }),
    ...requests.map(({ id, searchVersion }): SearchRow => {
      return { kind: 'request', id, version: searchVersion, validated: true, updatedAt: always }
    }),
    ...services.map(
      ({ id, version }): SearchRow => ({ kind: 'service', id, version, validated: true, updatedAt: always }),
    ),
  ]
}

/** Raw, because indexing is no change of the entry and must not move its date. */
export async function saveIndexedVersion(kind: BankKind, id: string, version: number): Promise<void> {
  switch (kind) {
    case 'problem':
      await db.$executeRaw`UPDATE "KnownProblem" SET "indexedVersion" = ${version} WHERE id = ${id} AND "indexedVersion" < ${version}`
      return
    case 'tree':
      await db.$executeRaw`UPDATE "Tree" SET "indexedVersion" = ${version} WHERE id = ${id} AND "indexedVersion" < ${version}`
      return
    case 'request':
      await db.$executeRaw`UPDATE "RequestForm" SET "indexedVersion" = ${version} WHERE id = ${id} AND "indexedVersion" < ${version}`
      return
    case 'service':
      await db.$executeRaw`UPDATE "Service" SET "indexedVersion" = ${version} WHERE id = ${id} AND "indexedVersion" < ${version}`
  }
}
