import { db, type Transaction } from '@/lib/db/client'
import type { Fields } from '@/lib/search/document'
import type { Locale } from '@/lib/search/search-entry'

export type StoredDocument = {
  id: number
  locale: Locale
  audience: string
  organizationId: string | null
  serviceId: string | null
  fields: Fields
}

const senderLock = 7_041_106

/** One sender at a time over all processes: an older state of a document never arrives after a newer one. */
export async function asOnlySender<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${senderLock})`
      return work(tx)
    },
    { timeout: 600_000, maxWait: 60_000 },
  )
}

export async function listOutbox(limit: number): Promise<{ id: bigint; documentId: number }[]> {
  return db.searchOutbox.findMany({ select: { id: true, documentId: true }, orderBy: { id: 'asc' }, take: limit })
}

export async function clearOutbox(ids: bigint[]): Promise<void> {
  await db.searchOutbox.deleteMany({ where: { id: { in: ids } } })
}

export async function latestOutbox(): Promise<bigint> {
  return (await db.searchOutbox.aggregate({ _max: { id: true } }))._max.id ?? 0n
}

export async function clearOutboxUntil(id: bigint): Promise<void> {
  await db.searchOutbox.deleteMany({ where: { id: { lte: id } } })
}

const shape = { id: true, locale: true, audience: true, organizationId: true, serviceId: true, fields: true } as const

export async function readStored(ids: number[]): Promise<StoredDocument[]> {
  return (await db.searchDocument.findMany({ where: { id: { in: ids } }, select: shape })) as StoredDocument[]
}

export async function* allStored(locale: Locale, batch: number): AsyncGenerator<StoredDocument[]> {
  for (let after = 0; ; ) {
    const rows = (await db.searchDocument.findMany({
      where: { locale, id: { gt: after } },
      select: shape,
      orderBy: { id: 'asc' },
      take: batch,
    })) as StoredDocument[]
    if (rows.length === 0) return
    yield rows
    after = (rows.at(-1) as StoredDocument).id
  }
}
