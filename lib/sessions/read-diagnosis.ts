import { type Audience, can } from '@/lib/auth/policy'
import { beliefAfter, type Step } from '@/lib/diagnosis/next-step'
import { type KnowledgeBank, readBank } from '@/lib/knowledge/read-bank'
import { instructionIn } from '@/lib/knowledge/tree-content'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { engineStep } from './engine-step'
import { mayReadSteps } from './may-read-steps'
import { newerBank } from './newer-bank'
import { historyOf, latestNote, type Outcome, serviceSaid, type TakenStep, takenSteps } from './replay'
import {
  type Cause,
  instructionTitle,
  nextScreen,
  problemTitle,
  type Screen,
  solutionTitle,
  takenScreen,
} from './screen'
import { findDiagnosis } from './store'
import type { StoredDiagnosis } from './stored-diagnosis'
import { underContract } from './under-contract'
import { subjectOf, type Viewer } from './viewer'

/** A step already taken, in words. `index` is its address within the diagnosis. */
export type Trail = {
  index: number
  kind: 'question' | 'solution' | 'instruction'
  title: string
  said: string | null
}[]

export type DiagnosisView = {
  id: string
  words: string
  locale: Locale
  service: { id: string; name: string; direct: 'security' | 'outage' | 'urgent' | null } | null
  requestId: string | null
  inTree: boolean
  treeTitle: string | null
  outcome: Outcome
  call: StoredDiagnosis['call']
  trail: Trail
  /** Which step is shown: an index of the trail, or its length for the next step. */
  at: number
  screen: Screen
  step: Step
  causes: Cause[]
  note: ReturnType<typeof latestNote>
  mayAnswer: boolean
  /** A newer bank that would go on differently, to be offered. */
  newerBank: number | null
  /** A correction has just moved it to another bank. */
  corrected: boolean
}

const shownCauses = 8

function causesOf(bank: KnowledgeBank, diagnosis: StoredDiagnosis, locale: Locale): Cause[] {
  return beliefAfter(bank.bank, historyOf(diagnosis.events)).map(({ problem, probability }) => ({
    id: problem,
    title: problemTitle(bank, problem, locale) ?? '',
    probability,
  }))
}

const isReadable = ({ actor }: Viewer, entry: { audience: Audience } | undefined) =>
  entry !== undefined && can(actor, 'entry.read', entry)

/** A caller sees what they did themselves; what staff asked and tried with means of their own stays with staff. */
function isOnTrail(bank: KnowledgeBank, step: TakenStep, viewer: Viewer): boolean {
  if (step.kind === 'question') return isReadable(viewer, bank.questions.get(step.question))
  if (step.kind === 'instruction') return isReadable(viewer, instructionIn(bank.trees, step.instruction)?.tree)
  const solution = bank.solutions.get(step.solution)
  const isForAll = solution?.audience === 'customer' || isReadable(viewer, solution)
  return isForAll && isReadable(viewer, bank.problems.get(solution?.problemId ?? ''))
}

function trailOf(bank: KnowledgeBank, diagnosis: StoredDiagnosis, locale: Locale, viewer: Viewer): Trail {
  const steps = takenSteps(diagnosis.events).map((step, index) => ({ step, index }))
  return steps
    .filter(({ step }) => isOnTrail(bank, step, viewer))
    .map(({ step, index }) => {
      if (step.kind === 'solution') {
        return { index, kind: 'solution', title: solutionTitle(bank, step.solution, locale), said: step.result }
      }
      if (step.kind === 'instruction') {
        return { index, kind: step.kind, title: instructionTitle(bank, step.instruction, locale), said: step.result }
      }
      const content = bank.questions.get(step.question)
      const answer = content?.answers.find(({ id }) => id === step.answer)
      return {
        index,
        kind: 'question',
        title: (content && inLocale(content.texts, locale)?.words.text) ?? step.question,
        said: step.value ?? (answer ? (inLocale(answer.texts, locale)?.words ?? answer.id) : null),
      }
    })
}

const treeTitleOf = (bank: KnowledgeBank, { treeId }: StoredDiagnosis, locale: Locale): string | null => {
  const tree = treeId === null ? undefined : bank.trees.get(treeId)
  return (tree && inLocale(tree.texts, locale)?.words.title) ?? null
}

/** Everything one screen of a diagnosis needs; null for whom it does not exist. */
export async function readDiagnosis(
  asking: Viewer,
  id: string,
  locale: Locale,
  at?: number,
): Promise<DiagnosisView | null> {
  const diagnosis = await findDiagnosis(id)
  if (!diagnosis || !can(asking.actor, 'diagnosis.read', subjectOf(diagnosis, asking))) return null
  const bank = await readBank(diagnosis.bank)
  const viewer = await underContract(asking, diagnosis)
  const taken = takenSteps(diagnosis.events)
  const mayName = (problem: string) => isReadable(viewer, bank.problems.get(problem))
  const step = engineStep(bank, diagnosis, viewer.actor)
  const asked = at === undefined ? undefined : taken[at]
  const isShown = asked?.kind !== 'solution' || mayReadSteps(bank, asked.solution, viewer, diagnosis.call !== null)
  const screen = (asked && isShown ? takenScreen(bank, asked, locale) : null) ?? nextScreen(bank, step, locale, mayName)
  const mayAnswer = can(viewer.actor, 'diagnosis.answer', subjectOf(diagnosis, viewer))
  const serviceId = serviceSaid(diagnosis.events, diagnosis.serviceId)
  const service = serviceId === null ? undefined : bank.services.get(serviceId)
  return {
    id: diagnosis.id,
    words: diagnosis.words,
    locale: diagnosis.locale,
    service:
      service && serviceId !== null
        ? {
            id: serviceId,
            name: inLocale(service.texts, locale)?.words.name ?? serviceId,
            direct: service.direct ?? null,
          }
        : null,
    requestId: diagnosis.requestId,
    inTree: diagnosis.treeId !== null && !diagnosis.events.some(({ kind }) => kind === 'leftTree'),
    treeTitle: treeTitleOf(bank, diagnosis, locale),
    outcome: diagnosis.outcome,
    call: diagnosis.call,
    trail: trailOf(bank, diagnosis, locale, viewer),
    at: asked && isShown && at !== undefined ? at : taken.length,
    screen: screen ?? { kind: 'handOver', why: 'nothingLeft' },
    step,
    causes: causesOf(bank, diagnosis, locale)
      .filter(({ id }) => id === '' || mayName(id))
      .slice(0, shownCauses),
    note: latestNote(diagnosis.events),
    mayAnswer,
    newerBank: mayAnswer ? await newerBank(diagnosis, step, viewer.actor) : null,
    corrected: diagnosis.bank !== diagnosis.standsOn,
  }
}
