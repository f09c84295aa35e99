import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { entryRules } from './entry-kinds'
import { type EntryKind, refusalOf, type StepRefusal } from './problem-states'
import { stepSubject } from './step-subject'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { type Entry, findEntry } from './store/entries'
import { markStep, saveDraft, saveEntryEvent, saveLive } from './store/entry-steps'

export type RollBackRefusal = StepRefusal | 'not-found' | 'changed-meanwhile' | 'nothing-before' | 'has-gaps'

/** What was live before what is live now. */
export const formerOf = <Content>({ revisions, live }: Pick<Entry<Content>, 'revisions' | 'live'>) =>
  live ? (revisions.find(({ number, publishedAt }) => publishedAt !== null && number < live.number) ?? null) : null

/**
 * Puts what was published before back in its place, as a revision of its own, in one step. It was reviewed when it was
 * published, so one person is enough; it must only still fit the bank of today. A version that is being written or
 * reviewed goes on as it was, as the newest revision, with everyone who wrote in it still its author.
 */
export async function rollBackEntry<K extends EntryKind>(
  actor: Actor,
  { kind, id, version }: { kind: K; id: string; version: number },
  now: Date,
): Promise<Result<{ revision: number; bank: number; version: number }, RollBackRefusal>> {
  return changeBank(async (tx) => {
    const entry = await findEntry(kind, id, tx)
    if (!entry) return refuse('not-found')
    const refusal = refusalOf('rollBack', actor, stepSubject(kind, entry, actor.id))
    if (refusal) return refuse(refusal)
    const former = formerOf(entry)
    if (!former) return refuse('nothing-before')
    const { content, hash } = former
    const current = await readBankContent(await findBankNumber(tx), tx)
    if (entryRules[kind].misfits(current, id, content).length > 0) return refuse('has-gaps')
    const { newest, state, authors } = entry
    if (!(await markStep(tx, { kind, id }, { version, step: 'rollBack', now, stays: state })))
      return refuse('changed-meanwhile')

    const revision = newest.number + 1
    await saveDraft(tx, { kind, id }, { number: revision, content, hash, authorId: actor.id, now })
    const bank = await saveBankRevision(tx, `${kind} ${id} rolled back`, now)
    await saveLive(tx, { kind, id }, { number: revision, service: content.service, reviewerId: actor.id, bank, now })
    const data = { revision, from: former.number, bank }
    await saveEntryEvent(tx, { kind, id }, { kind: 'rolledBack', actorId: actor.id, data, at: now })
    if (newest.publishedAt === null) {
      const next = revision + 1
      const writer = newest.authorId ?? actor.id
      const again = { number: next, content: newest.content, hash: newest.hash, authorId: writer, now }
      await saveDraft(tx, { kind, id }, again)
      for (const author of new Set([writer, ...authors])) {
        const edited = { kind: 'edited', actorId: author, data: { revision: next }, at: now } as const
        await saveEntryEvent(tx, { kind, id }, edited)
      }
    }
    return ok({ revision, bank, version: version + 1 })
  })
}
