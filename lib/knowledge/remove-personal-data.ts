import { type Actor, can } from '@/lib/auth/policy'
import { findSourceCaller } from '@/lib/calls/find-source-caller'
import { catalogue } from '@/lib/messages/catalogue'
import { ok, type Result, refuse } from '@/lib/result'
import { type EditRefusal, editEntry } from './edit-entry'
import { anonymous, type PersonalWord, personalWords } from './personal-places'
import type { ProblemContent } from './problem-content'
import { findEntry } from './store/entries'

/** What a draft that came from a call says of the caller; nothing for a problem that came from no call. */
export async function listPersonalWords(
  actor: Actor,
  { sourceCallId, content }: { sourceCallId: string | null; content: ProblemContent },
): Promise<PersonalWord[]> {
  if (sourceCallId === null || !can(actor, 'studio.see', null)) return []
  return personalWords(content, await findSourceCaller(actor, sourceCallId))
}

/** Puts the kind of each personal word in its place, as an edit like any other. */
export async function removePersonalData(
  actor: Actor,
  { problemId, version }: { problemId: string; version: number },
  now: Date,
): Promise<Result<{ version: number }, EditRefusal>> {
  if (!can(actor, 'problem.edit', null)) return refuse('not-permitted')
  const problem = await findEntry('problem', problemId)
  if (!problem) return refuse('not-found')
  const { sourceCallId, newest } = problem
  if (sourceCallId === null) return ok({ version })
  const { en, tr } = catalogue
  const names = { en: en.studio.personal.kind, tr: tr.studio.personal.kind }
  const content = anonymous(newest.content, await findSourceCaller(actor, sourceCallId), names)
  return editEntry(actor, { kind: 'problem', id: problemId, version, content }, now)
}
