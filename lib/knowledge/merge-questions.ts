import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import type { Gap } from './gap'
import { problemWithMerged, type QuestionMerge, treeWithMerged } from './merge-content'
import type { Drafts } from './question-use'
import { changeBank, findBankNumber, inTransaction, readBankContent, saveBankRevision } from './store/banks'
import { retireQuestion, rewriteEntry } from './store/merges'
import { findProposal, removeProposal, saveProposal } from './store/proposed-merges'
import { findQuestion, readDrafts } from './store/questions'

export type ProposeRefusal = 'not-permitted' | 'not-found' | 'changed-meanwhile' | 'same' | 'has-gaps'
export type MergeRefusal = ProposeRefusal | 'not-proposed' | 'needs-second-person'
type Input = QuestionMerge & { version: number }

function changed<Content>(contents: Map<string, Content>, change: (content: Content) => Content | null) {
  const result = new Map<string, Content>()
  for (const [id, content] of contents) {
    const next = change(content)
    if (next) result.set(id, next)
  }
  return result
}

const rewritten = ({ problems, trees }: Drafts, merge: QuestionMerge): Drafts => ({
  problems: changed(problems, (problem) => problemWithMerged(problem, merge)),
  trees: changed(trees, (tree) => treeWithMerged(tree, merge)),
})

function bankAfter(bank: BankContent, live: Drafts, from: string): BankContent {
  const questions = new Map(bank.questions)
  questions.delete(from)
  const problems = new Map([...bank.problems, ...live.problems])
  return { ...bank, questions, problems, trees: new Map([...bank.trees, ...live.trees]) }
}

/** What would stand against a merge; null where one of the questions is not there. */
export async function checkQuestionMerge(actor: Actor, merge: QuestionMerge): Promise<Gap[] | null> {
  if (!can(actor, 'question.edit', null)) return null
  const bank = await readBankContent(await findBankNumber())
  if (!bank.questions.has(merge.from) || !bank.questions.has(merge.into)) return null
  return bankGaps(bankAfter(bank, rewritten(bank, merge), merge.from))
}

type Transaction = Parameters<Parameters<typeof changeBank>[0]>[0]

/** What would be asked differently, published or being written. */
async function readMerge(tx: Transaction, actor: Actor, { version, ...merge }: Input) {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  const { from, into } = merge
  if (from === into) return refuse('same')
  const [goes, stays] = [await findQuestion(from, tx), await findQuestion(into, tx)]
  if (!goes?.live || !stays?.live) return refuse('not-found')
  if (goes.version !== version) return refuse('changed-meanwhile')
  const current = await readBankContent(await findBankNumber(tx), tx)
  const live = rewritten(current, merge)
  if (bankGaps(bankAfter(current, live, from)).length > 0) return refuse('has-gaps')
  return ok({ live, drafts: rewritten(await readDrafts(tx), merge) })
}

/** Proposes that one question takes the place of another. Much hangs on it, so that a second person carries it out. */
export async function proposeQuestionMerge(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<null, ProposeRefusal>> {
  return inTransaction(async (tx) => {
    const merge = await readMerge(tx, actor, input)
    if (!merge.ok) return merge
    await saveProposal(tx, { kind: 'question', ...input, byId: actor.id, at: now })
    return ok(null)
  })
}

const sameAnswers = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/**
 * Lets one question take the place of another, as somebody else proposed, in everything that asks it, published or being
 * written, in one bank number.
 */
export async function mergeQuestions(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<{ bank: number; touched: number }, MergeRefusal>> {
  const { from, into, version, answers } = input
  return changeBank(async (tx) => {
    const merge = await readMerge(tx, actor, input)
    if (!merge.ok) return merge
    const proposal = await findProposal('question', from, tx)
    if (proposal?.into !== into || proposal.version !== version || !sameAnswers(proposal.answers, answers))
      return refuse('not-proposed')
    if (!can(actor, 'merge.carryOut', { proposedById: proposal.by.id })) return refuse('needs-second-person')

    const { live, drafts } = merge.value
    const bank = await saveBankRevision(tx, `question ${from} merged into ${into}`, now)
    const by = { authorId: proposal.by.id, actorId: actor.id, bank, now, note: `${from} → ${into}` }
    let touched = 0
    for (const [kind, of] of [
      ['problem', 'problems'],
      ['tree', 'trees'],
    ] as const) {
      for (const id of new Set([...live[of].keys(), ...drafts[of].keys()])) {
        await rewriteEntry(tx, kind, { id, live: live[of].get(id) ?? null, draft: drafts[of].get(id) ?? null }, by)
        touched++
      }
    }
    await retireQuestion(tx, { id: from, into, bank })
    await removeProposal('question', from, tx)
    return ok({ bank, touched })
  })
}
