import { type Actor, can } from '@/lib/auth/policy'
import { type Result, refuse } from '@/lib/result'
import { type EditRefusal, editEntry } from './edit-entry'
import type { EntryKind } from './problem-states'
import { findEntry } from './store/entries'

/** Puts the content of an earlier revision into the working one, as an edit like any other: nothing of the history goes. */
export async function restoreRevision<K extends EntryKind>(
  actor: Actor,
  { kind, id, version, revision }: { kind: K; id: string; version: number; revision: number },
  now: Date,
): Promise<Result<{ version: number; revision: number }, EditRefusal>> {
  if (!can(actor, `${kind as EntryKind}.edit`, null)) return refuse('not-permitted')
  const former = (await findEntry(kind, id))?.revisions.find(({ number }) => number === revision)
  if (!former) return refuse('not-found')
  return editEntry(actor, { kind, id, version, content: former.content }, now)
}
