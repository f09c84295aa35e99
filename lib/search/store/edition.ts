import { db } from '@/lib/db/client'

const part = 'search'

export const findEdition = async (): Promise<string | null> =>
  (await db.preparation.findUnique({ where: { part } }))?.hash ?? null

export async function saveEdition(edition: string, at: Date): Promise<void> {
  await db.preparation.upsert({ where: { part }, create: { part, hash: edition, at }, update: { hash: edition, at } })
}

export const hasDocuments = async (): Promise<boolean> =>
  (await db.searchDocument.findFirst({ select: { id: true } })) !== null
