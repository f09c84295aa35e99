import { can } from '@/lib/auth/policy'
import type { Alternative } from '@/lib/diagnosis/next-step'
import { type KnowledgeBank, readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { DiagnosisView } from './read-diagnosis'
import { problemTitle, solutionTitle } from './screen'
import { findDiagnosis } from './store'
import type { Viewer } from './viewer'

/** One cause now and after each answer of the question, in the order of `Figures.answers`; `title` is empty for the unnamed one. */
export type CauseFigure = { id: string; title: string; before: number; after: number[] }

/** What could be done next, and the minutes that the whole is expected to cost then. */
export type AlternativeFigure = {
  key: string
  kind: Alternative['kind']
  title: string
  minutes: number
  chosen: boolean
}

export type Figures = {
  answers: { id: string; text: string }[]
  causes: CauseFigure[]
  alternatives: AlternativeFigure[]
}

const shownAlternatives = 6

function alternativeOf(bank: KnowledgeBank, given: Alternative, locale: Locale): Omit<AlternativeFigure, 'chosen'> {
  const minutes = given.expectedCost
  switch (given.kind) {
    case 'ask': {
      const content = bank.questions.get(given.question)
      const title = (content && inLocale(content.texts, locale)?.words.text) ?? given.question
      return { key: `ask:${given.question}`, kind: 'ask', title, minutes }
    }
    case 'try':
      return { key: `try:${given.solution}`, kind: 'try', title: solutionTitle(bank, given.solution, locale), minutes }
    case 'handOver':
      return { key: 'handOver', kind: 'handOver', title: '', minutes }
  }
}

const keyOf = ({ step }: DiagnosisView): string =>
  step.kind === 'ask' ? `ask:${step.question}` : step.kind === 'try' ? `try:${step.solution}` : step.kind

/** The engine's reasons for the next step in words and figures, for those who diagnose; null for everybody else. */
export async function readFigures(viewer: Viewer, view: DiagnosisView, locale: Locale): Promise<Figures | null> {
  const { step } = view
  if (!can(viewer.actor, 'call.diagnose', null) || !view.mayAnswer || step.kind === 'solved') return null
  const diagnosis = await findDiagnosis(view.id)
  if (!diagnosis) return null
  const bank = await readBank(diagnosis.bank)
  const asked = step.kind === 'ask' ? bank.questions.get(step.question) : undefined
  const answers = (asked?.answers ?? []).map(({ id, texts }) => ({ id, text: inLocale(texts, locale)?.words ?? id }))
  const chosen = keyOf(view)
  return {
    answers,
    causes: step.reasons.separates.map(({ problem, before, afterByAnswer }) => ({
      id: problem,
      title: problem === '' ? '' : (problemTitle(bank, problem, locale) ?? problem),
      before,
      after: answers.map(({ id }) => afterByAnswer[id] ?? 0),
    })),
    alternatives: step.reasons.alternatives
      .filter(({ kind }, index) => index < shownAlternatives || kind === 'handOver')
      .map((each) => alternativeOf(bank, each, locale))
      .map((each) => ({ ...each, chosen: each.key === chosen })),
  }
}
