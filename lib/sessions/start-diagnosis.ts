import { can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { serviceQuestionId } from '@/lib/knowledge/service-question'
import { readUsualProblems } from '@/lib/learning/read-usual-problems'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { hintFromWords } from '@/lib/search/hint'
import type { DiagnosisEvent } from './events'
import { inferService } from './infer-service'
import { saveDiagnosis } from './store'
import { type Viewer, whoIs } from './viewer'

export type StartInput = {
  key: string
  words: string
  locale: Locale
  service?: string | undefined
  tree?: string | undefined
  problem?: string | undefined
  request?: string | undefined
  /** The caller for whom an agent starts it on the phone. */
  caller?: { id: string; organizationId: string } | undefined
  /** A solution of `problem` that the person has carried out already, from the page that shows it. */
  tried?: { solution: string; result: 'solved' | 'notSolved' } | undefined
}

export type StartRefusal = 'not-permitted' | 'not-found'

/** How much more likely a known problem becomes when the person opens a diagnosis from its own page. */
const chosenProblemRatio = 12

/** Begins a diagnosis from words, a service, a tree, a known problem or a request. */
export async function startDiagnosis(
  viewer: Viewer,
  input: StartInput,
  now: Date,
): Promise<Result<{ id: string }, StartRefusal>> {
  const allowed = input.caller ? can(viewer.actor, 'call.register', null) : can(viewer.actor, 'diagnosis.start', null)
  if (!allowed) return refuse('not-permitted')
  const number = await currentBank()
  const bank = await readBank(number)
  const tree = input.tree === undefined ? undefined : bank.trees.get(input.tree)
  const problem = input.problem === undefined ? undefined : bank.problems.get(input.problem)
  const request = input.request === undefined ? undefined : bank.requests.get(input.request)
  const service = input.service ?? tree?.service ?? problem?.service ?? request?.service
  const named = [
    [input.tree, tree],
    [input.problem, problem],
    [input.request, request],
    [input.service, service === undefined ? undefined : bank.services.get(service)],
  ] as const
  if (named.some(([asked, found]) => asked !== undefined && found === undefined)) return refuse('not-found')
  for (const entry of [tree, problem]) {
    if (entry && !can(viewer.actor, 'entry.read', entry)) return refuse('not-found')
  }
  if (input.tried && !problem?.solutions.some(({ id }) => id === input.tried?.solution)) return refuse('not-found')

  const hint = input.words === '' ? {} : await hintFromWords(viewer, input.words, input.locale)
  const about = service ?? inferService(hint, (id) => bank.problems.get(id)?.service)
  const events: DiagnosisEvent[] = []
  if (about !== null && bank.questions.get(serviceQuestionId)?.answers.some(({ id }) => id === about)) {
    events.push({ kind: 'reported', question: serviceQuestionId, answer: about })
  }
  if (input.problem !== undefined) hint[input.problem] = chosenProblemRatio
  const owner = input.caller ?? viewer.actor
  const usual = await readUsualProblems(number, owner?.organizationId ?? null)
  for (const [known, ratio] of Object.entries(usual)) hint[known] = (hint[known] ?? 1) * ratio
  if (Object.keys(hint).length > 0) events.push({ kind: 'hint', problems: hint })
  if (input.tried) events.push({ kind: 'tried', ...input.tried })

  const { id } = await saveDiagnosis(
    {
      key: input.key,
      ownerId: owner?.id ?? null,
      visitorKey: owner ? null : viewer.visitorKey,
      organizationId: owner?.organizationId ?? null,
      bank: number,
      locale: input.locale,
      words: input.words,
      serviceId: about,
      treeId: input.tree ?? null,
      requestId: input.request ?? null,
      events,
    },
    whoIs(viewer),
    now,
  )
  return ok({ id })
}
