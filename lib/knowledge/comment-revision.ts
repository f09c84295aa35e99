import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type EntryKind, entryComments } from './problem-states'
import { commentsOf } from './review-comments'
import { inTransaction } from './store/banks'
import { findEntry, listEntryEvents } from './store/entries'
import { tellAuthors } from './store/entry-notices'
import { lockEntry, saveEntryEvent } from './store/entry-steps'

export type CommentRefusal = 'not-permitted' | 'not-found' | 'wrong-state' | 'changed-meanwhile'

type Comment = {
  kind: EntryKind
  id: string
  /** The form's own: nine equal submits are one comment. */
  key: string
  revision: number
  place: string
  quote?: string | undefined
  text: string
}

/** Says something about one place of the revision that is being written or reviewed; it stays with the revision. */
export async function commentRevision(
  actor: Actor,
  { kind, id, key, revision, place, quote, text }: Comment,
  now: Date,
): Promise<Result<null, CommentRefusal>> {
  if (!can(actor, `${kind}.edit`, null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    await lockEntry(tx, { kind, id })
    const entry = await findEntry(kind, id, tx)
    if (!entry) return refuse('not-found')
    if (!entryComments.from.includes(entry.state)) return refuse('wrong-state')
    if (entry.newest.number !== revision) return refuse('changed-meanwhile')
    const told = await listEntryEvents(kind, id, tx)
    if (told.some(({ data }) => data.key === key)) return ok(null)
    const data = { key, revision, place, note: text, ...(quote ? { quote } : {}) }
    await saveEntryEvent(tx, { kind, id }, { kind: 'commented', actorId: actor.id, data, at: now })
    const { authors, newest } = entry
    const about = { entry: { kind, id }, texts: newest.content.texts, authors, by: actor.id, now }
    await tellAuthors(tx, { ...about, kind: 'entryCommented', key })
    return ok(null)
  })
}

/** Says that what a comment asks for is done, or need not be. Saying so again changes nothing. */
export async function resolveComment(
  actor: Actor,
  { kind, id, comment }: { kind: EntryKind; id: string; comment: string },
  now: Date,
): Promise<Result<null, CommentRefusal>> {
  if (!can(actor, `${kind}.edit`, null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    await lockEntry(tx, { kind, id })
    const found = commentsOf(await listEntryEvents(kind, id, tx)).find((each) => each.id === comment)
    if (!found) return refuse('not-found')
    if (found.resolved) return ok(null)
    const data = { comment, revision: found.revision }
    await saveEntryEvent(tx, { kind, id }, { kind: 'commentResolved', actorId: actor.id, data, at: now })
    return ok(null)
  })
}
