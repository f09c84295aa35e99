import type { Transaction } from '@/lib/db/client'
import { type EntryKind, type EntryStep, entrySteps, type ProblemState } from '@/lib/knowledge/problem-states'
import { tableOf } from './entry-tables'

export type EntryRef = { kind: EntryKind; id: string }

/** Search has nothing to show of it before it is published. */
export async function saveNewEntry(
  tx: Transaction,
  { kind, id }: EntryRef,
  { service, sourceCallId = null, now }: { service: string; sourceCallId?: string | null; now: Date },
): Promise<void> {
  await tableOf(kind, tx).create({ id, serviceId: service, sourceCallId, createdAt: now })
}

/** `stays`: the state that it keeps, for a step that concerns only what is live. */
type Step = { version: number; step: EntryStep; now: Date; stays?: ProblemState }

/** Takes an entry one step on, unless someone else changed it since `version`. False for the loser. */
export async function markStep(tx: Transaction, { kind, id }: EntryRef, { version, step, now, stays }: Step) {
  const { from, to } = entrySteps[step]
  const where = { id, version, state: { in: stays === undefined ? [...from] : [stays] } }
  const { count } = await tableOf(kind, tx).step(where, {
    ...{ state: stays ?? to, version: version + 1, updatedAt: now },
  })
  return count === 1
}

type EventKind =
  | 'drafted'
  | 'edited'
  | 'submitted'
  | 'sentBack'
  | 'published'
  | 'rolledBack'
  | 'archived'
  | 'planned'
  | 'unplanned'
  | 'commented'
  | 'commentResolved'
/** Whoever writes to an entry's history by a form's key does it alone. */
export async function lockEntry(tx: Transaction, { kind, id }: EntryRef): Promise<void> {
  await tableOf(kind, tx).lock(id)
}

type EventToSave = { kind: EventKind; actorId: string; data: Record<string, string | number>; at: Date }

export async function saveEntryEvent(tx: Transaction, { kind, id }: EntryRef, event: EventToSave): Promise<void> {
  await tableOf(kind, tx).tell(id, event)
}

type Draft = { number: number; content: object; hash: string; authorId: string; now: Date }

/** Writes the revision that people work on: a new one, or over the one that is not yet published. */
export async function saveDraft(tx: Transaction, { kind, id }: EntryRef, draft: Draft): Promise<void> {
  const { number, content, hash, authorId, now } = draft
  await tableOf(kind, tx).write(id, number, { content, hash, authorId, updatedAt: now })
}

/** From now on the studio's word counts; what was never published may also still change its service. */
export async function markWrittenHere(
  tx: Transaction,
  { kind, id }: EntryRef,
  { service, now }: { service: string | null; now: Date },
): Promise<void> {
  const moved = service === null ? {} : { serviceId: service }
  await tableOf(kind, tx).change(id, { origin: 'studio', updatedAt: now, ...moved })
}

type Publication = { number: number; service: string; reviewerId: string; bank: number; now: Date }

/** Puts a revision in the place of the one that was live; search follows. */
export async function saveLive(tx: Transaction, { kind, id }: EntryRef, publication: Publication): Promise<void> {
  const { number, service, reviewerId, bank, now } = publication
  const table = tableOf(kind, tx)
  await table.close(id, bank)
  await table.goLive(id, number, { reviewerId, publishedAt: now, fromBank: bank })
  await table.change(id, { serviceId: service, searchVersion: { increment: 1 }, updatedAt: now })
}

/** Ends what is live, from a bank number on; search must no longer show it. */
export async function closeLive(tx: Transaction, { kind, id }: EntryRef, { bank, now }: { bank: number; now: Date }) {
  const table = tableOf(kind, tx)
  await table.close(id, bank)
  await table.change(id, { searchVersion: { increment: 1 }, updatedAt: now })
}
