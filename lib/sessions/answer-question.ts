import { can } from '@/lib/auth/policy'
import { recordStep } from './record-step'
import { takenSteps } from './replay'
import type { Viewer } from './viewer'

export type AnswerInput = { diagnosisId: string; question: string; answer: string | null }

/** Records an answer, or changes an earlier one. The same answer again changes nothing. */
export const answerQuestion = (viewer: Viewer, { diagnosisId, question, answer }: AnswerInput, now: Date) =>
  recordStep(
    viewer,
    diagnosisId,
    (diagnosis, bank) => {
      const asked = bank.questions.get(question)
      if (!asked || !can(viewer.actor, 'entry.read', asked)) return 'no-such-answer'
      if (answer !== null && !asked.answers.some(({ id }) => id === answer)) return 'no-such-answer'
      const said = takenSteps(diagnosis.events).find((step) => step.kind === 'question' && step.question === question)
      return said?.kind === 'question' && said.answer === answer ? [] : [{ kind: 'answered', question, answer }]
    },
    now,
  )
