import { randomUUID } from 'node:crypto'
import type { GivenFile } from '@/lib/attachments/judge-files'
import { keepFiles } from '@/lib/attachments/keep-files'
import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { IntakeError } from './article'
import type { IntakeFormat } from './plan-intake'
import { saveUpload } from './store'
import { planOf } from './take-in'
import { type UnpackRefusal, unpackFiles } from './unpack-files'

export type UploadRefusal = UnpackRefusal | 'not-permitted' | 'not-this-format' | 'too-many-articles'
export type Upload = { key: string; format: IntakeFormat; locale: Locale; source?: string; files: GivenFile[] }

/** A person reads through all of them before anything is written. */
export const mostArticles = 500
const noSearch = { from: 0, count: 0 }

/** Keeps files of another system for a dry run. What cannot be read at all is not kept. */
export async function startUpload(
  actor: Actor,
  { key, format, locale, source = '', files }: Upload,
  now: Date,
): Promise<Result<{ id: string }, UploadRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const unpacked = await unpackFiles(files)
  if (!unpacked.ok) return unpacked
  try {
    const plan = await planOf(actor, { format, source, ...unpacked.value, locale, service: null }, noSearch)
    if (!plan.ok) return plan
    if (plan.value.length === 0) return refuse('nothing')
    if (plan.value.length > mostArticles) return refuse('too-many-articles')
  } catch (fault) {
    if (fault instanceof IntakeError) return refuse('not-this-format')
    throw fault
  }
  const given = files.map(({ name, bytes }) => ({
    file: { id: randomUUID(), name: name.slice(0, 200), type: 'application/octet-stream', size: bytes.length },
    bytes,
  }))
  const kept = (await keepFiles(given, now)).map(({ id, name }) => ({ id, name }))
  return ok({
    id: await saveUpload({ id: randomUUID(), key, byId: actor.id, format, locale, source, files: kept, at: now }),
  })
}
