import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { intakeOf } from './read-upload'
import { findUpload, markTaken, savePlaces } from './store'
import { takeIn } from './take-in'

export type FinishRefusal = 'not-found' | 'not-permitted' | 'gone'

/** Says to which service the articles of a category go. */
export async function placeUpload(
  actor: Actor,
  { id, places }: { id: string; places: Record<string, string> },
): Promise<Result<null, FinishRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  if (!(await findUpload(id))) return refuse('not-found')
  await savePlaces(id, places)
  return ok(null)
}

/** Makes a draft of each article that was chosen and has a service. Again, it makes none twice. */
export async function finishUpload(
  actor: Actor,
  { id, take }: { id: string; take: string[] },
  now: Date,
): Promise<Result<{ drafts: number }, FinishRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const upload = await findUpload(id)
  if (!upload) return refuse('not-found')
  const intake = await intakeOf(upload)
  if (!intake) return refuse('gone')
  const taken = await takeIn(actor, intake, now, new Set(take))
  if (!taken.ok) return taken
  await markTaken(id, (upload.drafts ?? 0) + taken.value.drafts.length, now)
  return ok({ drafts: taken.value.drafts.length })
}
