import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { bankGaps } from './bank-gaps'
import { problemTakingIn } from './merge-content'
import type { MergeRefusal } from './merge-questions'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { findEntry } from './store/entries'
import { retireProblem, rewriteEntry } from './store/merges'

export type ProblemMergeRefusal = MergeRefusal | 'being-written'

/**
 * Lets one published problem take in another, in one bank number. No word is new, so nobody has to review it again; what is
 * being written of either has to be finished first, or it would be lost.
 */
export async function mergeProblems(
  actor: Actor,
  { from, into, version }: { from: string; into: string; version: number },
  now: Date,
): Promise<Result<{ bank: number }, ProblemMergeRefusal>> {
  if (!can(actor, 'problem.archive', null)) return refuse('not-permitted')
  if (from === into) return refuse('same')
  return changeBank(async (tx) => {
    const [goes, stays] = [await findEntry('problem', from, tx), await findEntry('problem', into, tx)]
    if (!goes?.live || !stays?.live) return refuse('not-found')
    if (goes.version !== version) return refuse('changed-meanwhile')
    if (goes.state !== 'published' || stays.state !== 'published') return refuse('being-written')
    const current = await readBankContent(await findBankNumber(tx), tx)
    const live = problemTakingIn(stays.live.content, goes.live.content)
    const problems = new Map(current.problems).set(into, live)
    problems.delete(from)
    if (bankGaps({ ...current, problems }).length > 0) return refuse('has-gaps')

    const bank = await saveBankRevision(tx, `${from} merged into ${into}`, now)
    const by = { actorId: actor.id, bank, now, note: `${from} → ${into}` }
    await retireProblem(tx, from, into, by)
    await rewriteEntry(tx, 'problem', { id: into, live, draft: null }, by)
    return ok({ bank })
  })
}
