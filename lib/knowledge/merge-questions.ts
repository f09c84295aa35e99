import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import type { Gap } from './gap'
import { problemWithMerged, type QuestionMerge, treeWithMerged } from './merge-content'
import type { Drafts } from './question-use'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { retireQuestion, rewriteEntry } from './store/merges'
import { findQuestion, readDrafts } from './store/questions'

export type MergeRefusal = 'not-permitted' | 'not-found' | 'changed-meanwhile' | 'same' | 'has-gaps'
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

/** Lets one question take the place of another in everything that asks it, published or being written, in one bank number. */
export async function mergeQuestions(
  actor: Actor,
  { version, ...merge }: Input,
  now: Date,
): Promise<Result<{ bank: number; touched: number }, MergeRefusal>> {
  if (!can(actor, 'question.edit', null)) return refuse('not-permitted')
  const { from, into } = merge
  if (from === into) return refuse('same')
  return changeBank(async (tx) => {
    const [goes, stays] = [await findQuestion(from, tx), await findQuestion(into, tx)]
    if (!goes?.live || !stays?.live) return refuse('not-found')
    if (goes.version !== version) return refuse('changed-meanwhile')
    const current = await readBankContent(await findBankNumber(tx), tx)
    const live = rewritten(current, merge)
    const drafts = rewritten(await readDrafts(tx), merge)
    if (bankGaps(bankAfter(current, live, from)).length > 0) return refuse('has-gaps')

    const bank = await saveBankRevision(tx, `question ${from} merged into ${into}`, now)
    const by = { actorId: actor.id, bank, now, note: `${from} → ${into}` }
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
    return ok({ bank, touched })
  })
}
