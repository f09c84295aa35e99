import type { BankSource } from './bank-source'
import type { QuestionRows } from './question-rows'
import { indexById, positionsBy } from './sparse-rows'

/**
 * Questions with their listed pairs, readable from either side.
 * `perQuestion` is read once, in the order of the questions; `mostPairs` is an upper bound of its rows.
 */
export function compileQuestions(source: BankSource, perQuestion: Iterable<QuestionRows>, mostPairs: number) {
  const allProblems = new Int32Array(mostPairs)
  const allQuestions = new Int32Array(mostPairs)
  const allCells = new Int32Array(mostPairs)
  let theta = new Float32Array(4 * mostPairs)
  const pairStart = new Int32Array(source.questions.length + 1)
  const background: Float64Array[] = []
  let pair = 0
  let cell = 0
  for (const { rows, background: plain } of perQuestion) {
    for (const [problem, row] of rows) {
      allProblems[pair] = problem
      allQuestions[pair] = background.length
      allCells[pair] = cell
      if (cell + row.length > theta.length) theta = longer(theta)
      for (let o = 0; o < row.length; o++) theta[cell + o] = row[o] as number
      cell += row.length
      pair++
    }
    background.push(plain)
    pairStart[background.length] = pair
  }
  const pairProblem = allProblems.subarray(0, pair)
  const byProblem = positionsBy(pairProblem, source.problems.length)
  return {
    questionIds: source.questions.map((question) => question.id),
    questionIndex: indexById(source.questions),
    questionAudience: source.questions.map((question) => question.audience),
    questionMinutes: Float64Array.from(source.questions, (question) => question.minutes),
    questionStaffMinutes: Float64Array.from(source.questions, (question) => question.staffMinutes ?? question.minutes),
    answers: source.questions.map((question) => question.answers),
    background,
    pairStart,
    pairProblem,
    pairQuestion: allQuestions.subarray(0, pair),
    cellOf: allCells.subarray(0, pair),
    theta: theta.slice(0, cell),
    pairOfStart: byProblem.start,
    pairOf: byProblem.positions,
  }
}

function longer(theta: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const twice = new Float32Array(2 * theta.length)
  twice.set(theta)
  return twice
}
