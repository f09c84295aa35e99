import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { entryRules } from './entry-kinds'
import { type EntryKind, refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { findEntry } from './store/entries'
import { closeLive, markStep, saveEntryEvent } from './store/entry-steps'

export type ArchiveRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'in-use'
type Archiving<K> = { kind: K; id: string; version: number; reason: string }

/** Takes an entry out of the bank, with whatever was being written on it; running diagnoses keep the number they began on. */
export async function archiveEntry<K extends EntryKind>(
  actor: Actor,
  { kind, id, version, reason }: Archiving<K>,
  now: Date,
): Promise<Result<{ version: number }, ArchiveRefusal>> {
  return changeBank(async (tx) => {
    const entry = await findEntry(kind, id, tx)
    if (!entry) return refuse('not-found')
    const refusal = refusalOf('archive', actor, stepSubject(kind, entry, actor.id))
    if (refusal) return refuse(refusal)
    if (entry.version !== version) return refuse('changed-meanwhile')
    if (entry.live && entryRules[kind].isNeeded(await readBankContent(await findBankNumber(tx), tx), id))
      return refuse('in-use')
    if (!(await markStep(tx, { kind, id }, { version, step: 'archive', now }))) return refuse('changed-meanwhile')

    if (entry.live) {
      const bank = await saveBankRevision(tx, `${kind} ${id} archived`, now)
      await closeLive(tx, { kind, id }, { bank, now })
    }
    const data = { revision: entry.newest.number, reason }
    await saveEntryEvent(tx, { kind, id }, { kind: 'archived', actorId: actor.id, data, at: now })
    return ok({ version: version + 1 })
  })
}
