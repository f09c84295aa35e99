import type { BankSource, QuestionSource, SymptomSource } from '@/lib/diagnosis/bank-source'
import { probabilityOf } from '@/lib/diagnosis/bank-words'
import type { BankContent } from './bank-content'
import { isWritten } from './problem-content'
import type { QuestionContent } from './question-content'
import { serviceQuestion, serviceQuestionId, serviceSymptoms } from './service-question'

/** How many of those who ask for help have something that nobody has written down yet. */
const unnamedShare = 0.08
/** How many answers say nothing about the problem, because people err. */
const carelessShare = 0.02
/** How many of those whose problem says nothing about a question give its usual answer. */
const usualShare = 0.8
/** What is left of the promise of a solution that has stopped helping: it comes after the others, and can still recover. */
const demotedShare = 0.25

const questionSource = (id: string, question: QuestionContent): QuestionSource => ({
  id,
  answers: question.answers.map((answer) => answer.id),
  minutes: question.minutes,
  ...(question.staffMinutes === undefined ? {} : { staffMinutes: question.staffMinutes }),
  audience: question.audience,
  ...(question.usual === undefined ? {} : { background: { [question.usual]: usualShare } }),
})

/**
 * The usual answer is for other services' problems. One of the question's own service whose author wrote nothing about it
 * leaves it open: what is newly written down knows no more than the call it came from.
 */
const leftOpen = ({ problems, questions }: BankContent): SymptomSource[] =>
  [...problems].flatMap(([problem, { service, symptoms }]) =>
    [...questions]
      .filter(([id, { area, usual }]) => usual !== undefined && area === service && !symptoms[id])
      .map(([question, { answers }]) => ({
        ...{ problem, question },
        answers: Object.fromEntries(answers.map(({ id }) => [id, 1 / answers.length])),
      })),
  )

/** The bank as the engine takes it, with the built-in question about the service. `demoted`: solutions that have stopped helping. */
export function toBankSource(content: BankContent, demoted: ReadonlySet<string> = new Set()): BankSource {
  const aboutService = serviceQuestion(content)
  const questions = [...content.questions].map(([id, question]) => questionSource(id, question))
  const symptoms = [...content.problems].flatMap(([problem, { symptoms }]) =>
    Object.entries(symptoms).map(([question, answers]) => ({ problem, question, answers })),
  )
  return {
    problems: [...content.problems].map(([id, { prior, audience, solutions }]) => ({
      id,
      prior,
      audience,
      solutions: solutions.map(({ id, success }) => ({
        solution: id,
        success: demoted.has(id) ? demotedShare * probabilityOf(success) : success,
      })),
    })),
    solutions: [...content.problems.values()].flatMap(({ solutions }) =>
      solutions.filter(isWritten).map(({ id, minutes, audience, risk }) => ({
        id,
        minutes,
        // What a customer may carry out, a visitor may too.
        audience: audience === 'customer' ? ('public' as const) : audience,
        risk,
      })),
    ),
    questions: aboutService ? [questionSource(serviceQuestionId, aboutService), ...questions] : questions,
    unnamedShare,
    carelessShare,
    symptoms: [...(aboutService ? serviceSymptoms(content) : []), ...symptoms, ...leftOpen(content)],
  }
}
