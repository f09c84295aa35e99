import { type Actor, can } from '@/lib/auth/policy'
import { isOpen } from '@/lib/calls/call-states'
import { readCall } from '@/lib/calls/read-call'
import { resolveCall } from '@/lib/calls/resolve-call'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { readAnswers } from '@/lib/sessions/read-answers'
import { type DraftRefusal, draftProblem } from './draft-problem'
import { numberedSteps } from './numbered-steps'

export type TeachInput = {
  number: number
  /** Of the call, as the engineer saw it. */
  version: number
  key: string
  locale: Locale
  service: string
  title: string
  cause: string
  /** One a line. */
  steps: string
  /** What was done, in words for the customer; needed while the call is open. */
  text: string
}
export type Taught = {
  problemId: string
  /** Why the call is still open although the draft is safe; null if it is resolved. */
  stillOpen: Extract<Awaited<ReturnType<typeof resolveCall>>, { ok: false }>['code'] | 'no-text' | null
}
export type TeachRefusal = DraftRefusal | 'not-found'

/**
 * Makes a draft of what a call brought to light, then resolves the call. The draft goes first because it holds the text
 * that would be hard to write twice; sent again, neither happens a second time.
 */
export async function draftFromCall(actor: Actor, input: TeachInput, now: Date): Promise<Result<Taught, TeachRefusal>> {
  if (!can(actor, 'problem.draft', null)) return refuse('not-permitted')
  const view = await readCall(actor, input.number)
  if (!view) return refuse('not-found')
  const { call } = view
  const said = call.diagnosisId === null ? null : await readAnswers({ actor, visitorKey: null }, call.diagnosisId)
  const { key, locale, service, title, cause } = input
  const drafted = await draftProblem(
    actor,
    {
      ...{ key, locale, service, title, cause, sourceCallId: call.id },
      steps: numberedSteps(input.steps),
      symptoms: said?.locale === locale ? said.words : '',
      answers: said?.answers,
    },
    now,
  )
  if (!drafted.ok) return drafted
  return ok({ problemId: drafted.value.problemId, stillOpen: await resolveOnce(actor, input, now) })
}

async function resolveOnce(actor: Actor, input: TeachInput, now: Date): Promise<Taught['stillOpen']> {
  const { number, version, text } = input
  const stateNow = async () => (await readCall(actor, number))?.call.state
  const before = await stateNow()
  if (before === undefined || !isOpen(before)) return null
  if (text.trim() === '') return 'no-text'
  const resolved = await resolveCall(
    actor,
    { number, version, text, knownProblem: null, solution: null, noneFits: input.title },
    now,
  )
  if (resolved.ok) return null
  // Of several equal submits one resolves the call; the others find it resolved.
  const after = await stateNow()
  return after !== undefined && isOpen(after) ? resolved.code : null
}
