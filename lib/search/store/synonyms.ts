import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/search/search-entry'

export type StoredSynonyms = { id: string; locale: Locale; words: string[]; version: number }

const shape = { id: true, locale: true, words: true, version: true } as const

export const listSynonyms = (): Promise<StoredSynonyms[]> =>
  db.searchSynonym.findMany({ select: shape, orderBy: [{ locale: 'asc' }, { id: 'asc' }] })

/** Made once for its id; made again it stays as it is. */
export const createSynonyms = (id: string, locale: Locale, words: string[]): Promise<StoredSynonyms> =>
  db.searchSynonym.upsert({ where: { id }, create: { id, locale, words }, update: {}, select: shape })

/** False when someone changed the set since `version`. */
export async function changeSynonyms(id: string, version: number, words: string[]): Promise<boolean> {
  const { count } = await db.searchSynonym.updateMany({ where: { id, version }, data: { words, version: version + 1 } })
  return count === 1
}

export async function deleteSynonyms(id: string, version: number): Promise<boolean> {
  return (await db.searchSynonym.deleteMany({ where: { id, version } })).count === 1
}
