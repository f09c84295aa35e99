import type { BankSource } from './bank-source'
import { probabilityOf, riskFactor, weightOf } from './bank-words'
import type { CompiledBank } from './compiled-bank'
import type { AttemptCounts, Attempts } from './count-attempts'
import { fitStrength } from './fit-rows'
import { indexById, positionsBy } from './sparse-rows'

/** How much of the prior belongs to *something we do not know yet*, unless the bank says otherwise. */
export const unnamedShare = 0.02

type Problems = Pick<CompiledBank, 'problemIds' | 'problemIndex' | 'problemAudience' | 'prior'>

/** Problems with their priors as authored; the last entry of `prior` is the unnamed problem. */
export function compileProblems(source: BankSource): Problems {
  const weights = source.problems.map((problem) => weightOf(problem.prior))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const named = 1 - (source.unnamedShare ?? unnamedShare)
  const prior = new Float64Array(weights.length + 1)
  weights.forEach((weight, p) => {
    prior[p] = named * (weight / total)
  })
  prior[weights.length] = 1 - named
  return {
    problemIds: source.problems.map((problem) => problem.id),
    problemIndex: indexById(source.problems),
    problemAudience: source.problems.map((problem) => problem.audience),
    prior,
  }
}

/**
 * Priors with sessions counted on top: `seen[p]` of them turned out to be problem p. How many sessions the expected
 * priors are worth is what explains the counts best. The unnamed problem keeps its share.
 */
export function learnedPrior(expected: Float64Array, seen: Float64Array): Float64Array {
  const unnamed = expected[seen.length] as number
  const row = { expected: expected.subarray(0, seen.length).map((share) => share / (1 - unnamed)), counted: seen }
  const strength = fitStrength(row, leastPriorStrength)
  const sessions = seen.reduce((sum, count) => sum + count, 0)
  const prior = expected.map((share, p) =>
    p === seen.length ? share : (strength * share + (1 - unnamed) * (seen[p] as number)) / (strength + sessions),
  )
  const singles = seen.reduce((sum, count) => (count <= 1 ? sum + count : sum), 0)
  return withUnseen(prior, seen, ((1 - unnamed) * singles) / (strength + sessions))
}

/**
 * Gives the problems that no session has shown at least the share `due`, taken evenly from those that were seen.
 *
 * What was met for the first time just once tells how much is still to be met.
 * Source: Good, The population frequencies of species and the estimation of population parameters (1953).
 */
function withUnseen(prior: Float64Array, seen: Float64Array, due: number): Float64Array {
  const unseen = seen.reduce((sum, count, p) => (count === 0 ? sum + (prior[p] as number) : sum), 0)
  if (unseen === 0 || unseen >= due) return prior
  const named = 1 - (prior[seen.length] as number)
  const kept = (named - due) / (named - unseen)
  return prior.map((share, p) => (p === seen.length ? share : share * (seen[p] === 0 ? due / unseen : kept)))
}

/** How many sessions the authors' priors are worth at least. */
const leastPriorStrength = 20

/** How many attempts an authored success rate is worth. */
const successStrength = 10

function learnedSuccess(authored: number, attempts: Attempts | undefined): number {
  const { made, cured } = attempts ?? { made: 0, cured: 0 }
  return made === 0 ? authored : (successStrength * authored + cured) / (successStrength + made)
}

/** Solutions with what they cure, readable from either side; `counts`: what attempts have come to. */
export function compileSolutions(source: BankSource, problemIndex: Map<string, number>, counts?: AttemptCounts) {
  const solutionIndex = indexById(source.solutions)
  const cures = source.problems
    .flatMap(({ id, solutions }) =>
      solutions.map(({ solution, success }) => ({
        problem: problemIndex.get(id) as number,
        solution: solutionIndex.get(solution) as number,
        success: learnedSuccess(probabilityOf(success), counts?.get(id)?.get(solution)),
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
