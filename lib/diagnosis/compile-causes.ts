import { probabilityOf, riskFactor, weightOf } from './bank-words'
import type { BankSource } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Learned } from './learn'
import { indexById, positionsBy } from './sparse-rows'

/** How much of the prior belongs to *something we do not know yet*. */
export const unnamedShare = 0.02

type Problems = Pick<CompiledBank, 'problemIds' | 'problemIndex' | 'problemAudience' | 'prior'>

/** Problems with their priors; the last entry of `prior` is the unnamed problem. */
export function compileProblems(source: BankSource, _learned?: Learned): Problems {
  const weights = source.problems.map((problem) => weightOf(problem.prior))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const prior = new Float64Array(weights.length + 1)
  weights.forEach((weight, p) => {
    prior[p] = ((1 - unnamedShare) * weight) / total
  })
  prior[weights.length] = unnamedShare
  return {
    problemIds: source.problems.map((problem) => problem.id),
    problemIndex: indexById(source.problems),
    problemAudience: source.problems.map((problem) => problem.audience),
    prior,
  }
}

/** Solutions with what they cure, readable from either side. */
export function compileSolutions(source: BankSource, problemIndex: Map<string, number>) {
  const solutionIndex = indexById(source.solutions)
  const cures = source.problems
    .flatMap(({ id, solutions }) =>
      solutions.map(({ solution, success }) => ({
        problem: problemIndex.get(id) as number,
        solution: solutionIndex.get(solution) as number,
        success: probabilityOf(success),
      })),
    )
    .sort((a, b) => a.solution - b.solution || a.problem - b.problem)
  const cureSolution = Int32Array.from(cures, (cure) => cure.solution)
  const cureProblem = Int32Array.from(cures, (cure) => cure.problem)
  const bySolution = positionsBy(cureSolution, source.solutions.length)
  const byProblem = positionsBy(cureProblem, source.problems.length)
  return {
    solutionIds: source.solutions.map((solution) => solution.id),
    solutionIndex,
    solutionAudience: source.solutions.map((solution) => solution.audience),
    solutionMinutes: Float64Array.from(source.solutions, ({ minutes, risk }) => minutes * riskFactor[risk ?? 'none']),
    cureStart: bySolution.start,
    cureProblem,
    cureSuccess: Float64Array.from(cures, (cure) => cure.success),
    cureOfStart: byProblem.start,
    cureOf: byProblem.positions,
    cureSolution,
  }
}
