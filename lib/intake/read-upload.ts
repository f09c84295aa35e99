import { z } from 'zod'
import { readKept } from '@/lib/attachments/read-kept'
import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { type IntakeFormat, type IntakeItem, intakeFormats } from './plan-intake'
import { findUpload, listUploads } from './store'
import { type Intake, planOf } from './take-in'
import { unpackFiles } from './unpack-files'

const files = z.array(z.object({ id: z.uuid(), name: z.string() }))
const places = z.record(z.string(), z.string())
const format = z.enum(intakeFormats)

export type ReadUpload = {
  id: string
  format: IntakeFormat
  source: string
  locale: Locale
  by: string
  at: Date
  names: string[]
  takenAt: Date | null
  drafts: number | null
  places: Record<string, string>
  /** Null: the files have been swept away. */
  items: IntakeItem[] | null
}

/** The files of an upload as an intake; null where they are gone. */
export async function intakeOf(upload: NonNullable<Awaited<ReturnType<typeof findUpload>>>): Promise<Intake | null> {
  const kept = files.parse(upload.files)
  const given = []
  for (const { id, name } of kept) {
    const bytes = await readKept(id)
    if (!bytes) return null
    given.push({ name, bytes })
  }
  const unpacked = await unpackFiles(given)
  if (!unpacked.ok) return null
  const { locale, source } = upload
  return {
    ...{ format: format.parse(upload.format), ...unpacked.value, source, locale, service: null },
    places: places.parse(upload.places),
  }
}

/** For so many articles it is looked whether they are known already. */
const looked = 100

/** The dry run of an upload: what would become of each article. Null for who may not draft. */
export async function readUpload(actor: Actor, id: string): Promise<ReadUpload | null> {
  if (!can(actor, 'problem.draft', null)) return null
  const upload = await findUpload(id)
  if (!upload) return null
  const intake = await intakeOf(upload)
  const plan = intake && (await planOf(actor, intake, { from: 0, count: looked }))
  return {
    ...shown(upload),
    locale: upload.locale,
    names: files.parse(upload.files).map(({ name }) => name),
    places: places.parse(upload.places),
    items: plan?.ok ? plan.value : null,
  }
}

const shown = (upload: Awaited<ReturnType<typeof listUploads>>[number]) => ({
  ...{ id: upload.id, format: format.parse(upload.format), source: upload.source, by: upload.by.name, at: upload.at },
  ...{ takenAt: upload.takenAt, drafts: upload.drafts },
})

/** What was brought in last, and what came of it. */
export async function listRecentUploads(actor: Actor) {
  if (!can(actor, 'problem.draft', null)) return []
  return (await listUploads(10)).map(shown)
}
