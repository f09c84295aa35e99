import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/messages/locale'

export type KeptFile = { id: string; name: string }
type NewUpload = {
  id: string
  key: string
  byId: string
  format: string
  source: string
  locale: Locale
  files: KeptFile[]
  at: Date
}

/** The same form sent again is the upload that it made the first time. */
export async function saveUpload(upload: NewUpload): Promise<string> {
  await db.intakeUpload.createMany({ data: [upload], skipDuplicates: true })
  return (await db.intakeUpload.findUniqueOrThrow({ where: { key: upload.key }, select: { id: true } })).id
}

export const findUpload = (id: string) =>
  db.intakeUpload.findUnique({ where: { id }, include: { by: { select: { name: true } } } })

export const listUploads = (limit: number) =>
  db.intakeUpload.findMany({ orderBy: { at: 'desc' }, take: limit, include: { by: { select: { name: true } } } })

export async function savePlaces(id: string, places: Record<string, string>): Promise<void> {
  await db.intakeUpload.update({ where: { id }, data: { places } })
}

export async function markTaken(id: string, drafts: number, takenAt: Date): Promise<void> {
  await db.intakeUpload.update({ where: { id }, data: { drafts, takenAt } })
}
