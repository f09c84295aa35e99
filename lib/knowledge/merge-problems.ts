import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { bankGaps } from './bank-gaps'
import { problemTakingIn } from './merge-content'
import type { MergeRefusal, ProposeRefusal } from './merge-questions'
import { changeBank, findBankNumber, inTransaction, readBankContent, saveBankRevision } from './store/banks'
import { findEntry } from './store/entries'
import { retireProblem, rewriteEntry } from './store/merges'
import { findProposal, removeProposal, saveProposal } from './store/proposed-merges'

type Input = { from: string; into: string; version: number }
type Transaction = Parameters<Parameters<typeof changeBank>[0]>[0]

/** What would stay, and what it would say; what is being written of either has to be finished first, or it would be lost. */
async function readMerge(tx: Transaction, actor: Actor, { from, into, version }: Input) {
  if (!can(actor, 'problem.archive', null)) return refuse('not-permitted')
  if (from === into) return refuse('same')
  const [goes, stays] = [await findEntry('problem', from, tx), await findEntry('problem', into, tx)]
  if (!goes?.live || !stays?.live) return refuse('not-found')
  if (goes.version !== version) return refuse('changed-meanwhile')
  if (goes.state !== 'published' || stays.state !== 'published') return refuse('being-written')
  const current = await readBankContent(await findBankNumber(tx), tx)
  const live = problemTakingIn(stays.live.content, goes.live.content)
  const problems = new Map(current.problems).set(into, live)
  problems.delete(from)
  return bankGaps({ ...current, problems }).length > 0 ? refuse('has-gaps') : ok({ before: stays.live.content, live })
}

/** What a merge would make of the problem that stays; null where it cannot be. */
export async function previewProblemMerge(actor: Actor, input: Input) {
  const merge = await inTransaction((tx) => readMerge(tx, actor, input))
  return merge.ok ? merge.value : null
}

/** Proposes that one published problem takes in another. Much hangs on it, so that a second person carries it out. */
export async function proposeProblemMerge(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<null, ProposeRefusal | 'being-written'>> {
  return inTransaction(async (tx) => {
    const merge = await readMerge(tx, actor, input)
    if (!merge.ok) return merge
    await saveProposal(tx, { kind: 'problem', ...input, answers: {}, byId: actor.id, at: now })
    return ok(null)
  })
}

/** Lets one published problem take in another, as somebody else proposed, in one bank number. No word is new. */
export async function mergeProblems(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<{ bank: number }, MergeRefusal | 'being-written'>> {
  const { from, into, version } = input
  return changeBank(async (tx) => {
    const merge = await readMerge(tx, actor, input)
    if (!merge.ok) return merge
    const proposal = await findProposal('problem', from, tx)
    if (proposal?.into !== into || proposal.version !== version) return refuse('not-proposed')
    if (!can(actor, 'merge.carryOut', { proposedById: proposal.by.id })) return refuse('needs-second-person')

    const bank = await saveBankRevision(tx, `${from} merged into ${into}`, now)
    const by = { authorId: proposal.by.id, actorId: actor.id, bank, now, note: `${from} → ${into}` }
    await retireProblem(tx, from, into, by)
    await rewriteEntry(tx, 'problem', { id: into, live: merge.value.live, draft: null }, by)
    await removeProposal('problem', from, tx)
    return ok({ bank })
  })
}
