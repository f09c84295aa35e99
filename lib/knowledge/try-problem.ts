import { type Actor, can } from '@/lib/auth/policy'
import { findSourceCall } from '@/lib/calls/find-source-call'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { readAnswers } from '@/lib/sessions/read-answers'
import type { ProblemContent } from './problem-content'
import { findBankNumber, readBankContent } from './store/banks'
import { findEntry } from './store/entries'
import { tryDraft, typicalAnswers } from './try-draft'

export type TriedProblem = {
  /** Whose answers were tried. */
  source: 'call' | 'typical'
  rank: number
  /** In [0, 1]. */
  probability: number
  /** Likeliest first; '' is the problem nobody knows yet. */
  leaders: { id: string; title: string; probability: number }[]
}
export type TryRefusal = 'not-permitted' | 'not-found' | 'no-answers' | 'not-ready'

/** Where the diagnosis would put a draft, as it is being written, after the answers of the call it comes from. */
export async function tryProblem(
  actor: Actor,
  { problemId, content, locale }: { problemId: string; content: ProblemContent; locale: Locale },
): Promise<Result<TriedProblem, TryRefusal>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const problem = await findEntry('problem', problemId)
  if (!problem) return refuse('not-found')
  const given = problem.sourceCallId === null ? null : await historyOfCall(actor, problem.sourceCallId)
  const history = given ?? typicalAnswers(content)
  if (history.length === 0) return refuse('no-answers')

  const bank = await readBankContent(await findBankNumber())
  const trial = tryDraft(bank, problemId, content, history)
  if (!trial) return refuse('not-ready')
  const titleOf = (id: string) =>
    inLocale((id === problemId ? content : bank.problems.get(id))?.texts ?? {}, locale)?.words.title ?? id
  return ok({
    source: given ? 'call' : 'typical',
    rank: trial.rank,
    probability: trial.probability,
    leaders: trial.leaders.map(({ problem: id, probability }) => ({ id, title: titleOf(id), probability })),
  })
}

async function historyOfCall(actor: Actor, callId: string): Promise<HistoryItem[] | null> {
  const call = await findSourceCall(actor, callId)
  const said = call?.diagnosisId ? await readAnswers({ actor, visitorKey: null }, call.diagnosisId) : null
  return said && Object.values(said.answers).some((answer) => answer !== null) ? said.history : null
}
