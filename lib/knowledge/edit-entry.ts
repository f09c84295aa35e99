import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import { type ContentOf, entryContent } from './entry-kinds'
import { type EntryKind, refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { inTransaction } from './store/banks'
import { serviceExists } from './store/drafts'
import { findEntry } from './store/entries'
import { markStep, markWrittenHere, saveDraft, saveEntryEvent } from './store/entry-steps'
import { removeCopy } from './store/working-copies'

export type EditRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'bad-content' | 'unknown-service'
type Edit<K extends EntryKind> = { kind: K; id: string; version: number; content: ContentOf[K] }

/** Writes the whole content of the working revision; of a published entry this begins a new one beside it. */
export async function editEntry<K extends EntryKind>(
  actor: Actor,
  { kind, id, version, content: given }: Edit<K>,
  now: Date,
): Promise<Result<{ version: number; revision: number }, EditRefusal>> {
  const parsed = entryContent[kind].safeParse(given)
  return inTransaction(async (tx) => {
    const entry = await findEntry(kind, id, tx)
    const refusal = entry && refusalOf('edit', actor, stepSubject(kind, entry, actor.id))
    if (refusal === 'not-permitted') return refuse(refusal)
    if (!entry) return refuse('not-found')
    if (entry.version !== version) return refuse('changed-meanwhile')
    if (refusal) return refuse(refusal)
    if (!parsed.success) return refuse('bad-content')
    const content = parsed.data
    if (!(await serviceExists(tx, content.service))) return refuse('unknown-service')

    const { newest, live, state } = entry
    if (kind === 'problem') await removeCopy({ personId: actor.id, kind, entryId: id }, tx)
    const hash = contentHash(content)
    if (hash === newest.hash && state !== 'archived') return ok({ version, revision: newest.number })
    if (!(await markStep(tx, { kind, id }, { version, step: 'edit', now }))) return refuse('changed-meanwhile')
    const revision = newest.publishedAt === null && state === 'draft' ? newest.number : newest.number + 1
    await saveDraft(tx, { kind, id }, { number: revision, content, hash, authorId: actor.id, now })
    await markWrittenHere(tx, { kind, id }, { service: live ? null : content.service, now })
    await saveEntryEvent(tx, { kind, id }, { kind: 'edited', actorId: actor.id, data: { revision }, at: now })
    return ok({ version: version + 1, revision })
  })
}
