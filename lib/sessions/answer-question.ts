import { can } from '@/lib/auth/policy'
import { typedAnswer } from '@/lib/knowledge/typed-answer'
import { recordStep } from './record-step'
import { takenSteps } from './replay'
import type { Viewer } from './viewer'

export type AnswerInput = {
  diagnosisId: string
  question: string
  answer: string | null
  /** What was typed into a question that is not a choice; the answer follows from it. */
  value?: string | undefined
}

/** Records an answer, or changes an earlier one. The same answer again changes nothing. */
export const answerQuestion = (
  viewer: Viewer,
  { diagnosisId, question, answer: chosen, value }: AnswerInput,
  now: Date,
) =>
  recordStep(
    viewer,
    diagnosisId,
    (diagnosis, bank) => {
      const asked = bank.questions.get(question)
      if (!asked || !can(viewer.actor, 'entry.read', asked)) return 'no-such-answer'
      const typed = value === undefined || !asked.kind ? null : typedAnswer(asked, value, diagnosis.locale)
      if (value !== undefined && asked.kind && !typed) return 'not-a-number'
      const answer = typed?.answer ?? chosen
      if (answer !== null && !asked.answers.some(({ id }) => id === answer)) return 'no-such-answer'
      const said = takenSteps(diagnosis.events).find((step) => step.kind === 'question' && step.question === question)
      if (said?.kind === 'question' && said.answer === answer && said.value === typed?.value) return []
      return [{ kind: 'answered', question, answer, ...(typed?.value ? { value: typed.value } : {}) }]
    },
    now,
  )
