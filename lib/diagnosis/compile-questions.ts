import { probabilityOf } from './bank-words'
import type { BankSource, QuestionSource, SymptomSource } from './bank-source'
import type { Learned } from './learn'
import { indexById, positionsBy } from './sparse-rows'

/** Share of a question's background mixed into every row, so that no single careless answer rules a problem out. */
export const carelessShare = 0.005

/** One row of likelihoods over a question's answers, without "I don't know"; sums to 1. */
export function authoredRow(question: QuestionSource, symptom: SymptomSource): number[] {
  const listed = question.answers.map((answer) => {
    const likelihood = symptom.answers[answer]
    return likelihood === undefined ? undefined : probabilityOf(likelihood)
  })
  const sum = listed.reduce<number>((total, value) => total + (value ?? 0), 0)
  const open = listed.filter((value) => value === undefined).length
  const share = open > 0 ? Math.max(0, 1 - sum) / open : 0
  const whole = open > 0 ? Math.max(1, sum) : sum
  return listed.map((value) => (value ?? share) / whole)
}

/** What problems that say nothing about the question answer: as authored, else the mean of the listed rows and even. */
export function backgroundRow(question: QuestionSource, rows: number[][]): number[] {
  const count = question.answers.length
  if (question.background) {
    const given = authoredRow(question, { problem: '', question: question.id, answers: question.background })
    return given.map((value) => (value + 1e-6) / (1 + 1e-6 * count))
  }
  const sum = question.answers.map((_, a) => 1 / count + rows.reduce((total, row) => total + (row[a] as number), 0))
  return sum.map((value) => value / (1 + rows.length))
}

/** Questions with their listed pairs, readable from either side. */
export function compileQuestions(source: BankSource, problemIndex: Map<string, number>, _learned?: Learned) {
  const questionIndex = indexById(source.questions)
  const symptomsOf: SymptomSource[][] = source.questions.map(() => [])
  for (const symptom of source.symptoms) symptomsOf[questionIndex.get(symptom.question) as number]?.push(symptom)

  const pairCount = source.symptoms.length
  const pairProblem = new Int32Array(pairCount)
  const pairQuestion = new Int32Array(pairCount)
  const cellOf = new Int32Array(pairCount)
  const theta: number[] = []
  const background: Float64Array[] = []
  const pairStart = new Int32Array(source.questions.length + 1)
  let pair = 0
  source.questions.forEach((question, q) => {
    const symptoms = symptomsOf[q] as SymptomSource[]
    const rows = symptoms.map((symptom) => authoredRow(question, symptom))
    const plain = backgroundRow(question, rows)
    const unknown = question.unknownRate ?? 0.02
    background.push(Float64Array.from([...plain.map((value) => value * (1 - unknown)), unknown]))
    symptoms.forEach((symptom, i) => {
      pairProblem[pair] = problemIndex.get(symptom.problem) as number
      pairQuestion[pair] = q
      cellOf[pair] = theta.length
      ;(rows[i] as number[]).forEach((value, a) => {
        theta.push((1 - unknown) * ((1 - carelessShare) * value + carelessShare * (plain[a] as number)))
      })
      theta.push(unknown)
      pair++
    })
    pairStart[q + 1] = pair
  })
  const byProblem = positionsBy(pairProblem, source.problems.length)
  return {
    questionIds: source.questions.map((question) => question.id),
    questionIndex,
    questionAudience: source.questions.map((question) => question.audience),
    questionMinutes: Float64Array.from(source.questions, (question) => question.minutes),
    questionStaffMinutes: Float64Array.from(source.questions, (question) => question.staffMinutes ?? question.minutes),
    answers: source.questions.map((question) => question.answers),
    background,
    pairStart,
    pairProblem,
    pairQuestion,
    cellOf,
    theta: Float32Array.from(theta),
    pairOfStart: byProblem.start,
    pairOf: byProblem.positions,
  }
}
