import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type ContentOf, entryRules } from './entry-kinds'
import { type EntryKind, refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { findBankNumber, type inTransaction, readBankContent } from './store/banks'
import { type Entry, findEntry } from './store/entries'

type Transaction = Parameters<Parameters<typeof inTransaction>[0]>[0]

export type PublishRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'has-gaps'

/** The entry, if this person may publish this version of it now and nothing is missing. */
export async function readyToPublish<K extends EntryKind>(
  tx: Transaction,
  actor: Actor,
  { kind, id, version }: { kind: K; id: string; version: number },
): Promise<Result<Entry<ContentOf[K]>, PublishRefusal>> {
  const entry = await findEntry(kind, id, tx)
  if (!entry) return refuse('not-found')
  const refusal = refusalOf('publish', actor, stepSubject(kind, entry, actor.id))
  if (refusal) return refuse(refusal)
  if (entry.version !== version) return refuse('changed-meanwhile')
  const current = await readBankContent(await findBankNumber(tx), tx)
  return entryRules[kind].gaps(current, id, entry.newest.content).length > 0 ? refuse('has-gaps') : ok(entry)
}
