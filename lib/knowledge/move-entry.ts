import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type EntryKind, refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { inTransaction } from './store/banks'
import { findEntry } from './store/entries'
import { tellAuthors } from './store/entry-notices'
import { markStep, saveEntryEvent } from './store/entry-steps'

export type MoveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile'
type Move<K> = { kind: K; id: string; version: number; note?: string | undefined; step: 'submit' | 'sendBack' }

const eventOf = { submit: 'submitted', sendBack: 'sentBack' } as const

/** Hands an entry in for review, or gives it back with what is to be changed: the state moves and nothing else. */
export async function moveEntry<K extends EntryKind>(
  actor: Actor,
  { kind, id, version, note, step }: Move<K>,
  now: Date,
): Promise<Result<{ version: number }, MoveRefusal>> {
  return inTransaction(async (tx) => {
    const entry = await findEntry(kind, id, tx)
    if (!entry) return refuse('not-found')
    const refusal = refusalOf(step, actor, stepSubject(kind, entry, actor.id))
    if (refusal) return refuse(refusal)
    if (!(await markStep(tx, { kind, id }, { version, step, now }))) return refuse('changed-meanwhile')
    const data = { revision: entry.newest.number, ...(note === undefined ? {} : { note }) }
    await saveEntryEvent(tx, { kind, id }, { kind: eventOf[step], actorId: actor.id, data, at: now })
    if (step === 'sendBack') {
      const { authors, newest } = entry
      const about = { entry: { kind, id }, texts: newest.content.texts, authors, by: actor.id, now }
      await tellAuthors(tx, { ...about, kind: 'entrySentBack', key: version })
    }
    return ok({ version: version + 1 })
  })
}
