import type { BankSource } from './bank-source'
import type { QuestionRows } from './question-rows'
import { indexById, positionsBy } from './sparse-rows'

/** Questions with their listed pairs, readable from either side. */
export function compileQuestions(source: BankSource, perQuestion: QuestionRows[]) {
  const pairCount = perQuestion.reduce((sum, { rows }) => sum + rows.size, 0)
  const cellCount = perQuestion.reduce((sum, { rows, background }) => sum + rows.size * background.length, 0)
  const pairProblem = new Int32Array(pairCount)
  const pairQuestion = new Int32Array(pairCount)
  const cellOf = new Int32Array(pairCount)
  const theta = new Float32Array(cellCount)
  const pairStart = new Int32Array(source.questions.length + 1)
  let pair = 0
  let cell = 0
  perQuestion.forEach(({ rows }, q) => {
    for (const [problem, row] of rows) {
      pairProblem[pair] = problem
      pairQuestion[pair] = q
      cellOf[pair] = cell
      theta.set(row, cell)
      cell += row.length
      pair++
    }
    pairStart[q + 1] = pair
  })
  const byProblem = positionsBy(pairProblem, source.problems.length)
  return {
    questionIds: source.questions.map((question) => question.id),
    questionIndex: indexById(source.questions),
    questionAudience: source.questions.map((question) => question.audience),
    questionMinutes: Float64Array.from(source.questions, (question) => question.minutes),
    questionStaffMinutes: Float64Array.from(source.questions, (question) => question.staffMinutes ?? question.minutes),
    answers: source.questions.map((question) => question.answers),
    background: perQuestion.map(({ background }) => background),
    pairStart,
    pairProblem,
    pairQuestion,
    cellOf,
    theta,
    pairOfStart: byProblem.start,
    pairOf: byProblem.positions,
  }
}
