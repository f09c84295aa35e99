import { type Bank, type BankSource, compileBank } from './bank'
import { seededRandom } from './seeded-random'
import { drawProblem, type Person, type Play, personWith, playThrough, type SimulationSetting } from './simulate'

export type SimulationOptions = SimulationSetting & {
  people: number
  seed: number
  unknownRate: number
  wrongRate: number
  /** Share of people whose problem is not in the bank, in [0, 1]. */
  outsideShare: number
  /** Question that everybody answers before the first one, such as the service; may be absent. */
  opening?: string
  /** The heading a problem's figures appear under, such as its service. */
  groupOf?: (problem: string) => string
}

export type SimulationFigures = {
  people: number
  meanQuestions: number
  meanTries: number
  meanMinutes: number
  solved: number
  handedOver: number
  /** Led to a solution of their problem within 7 questions and 2 tries. */
  reachedSoon: number
  /** Handed over within 6 questions and after no more than 2 tries. */
  handedOverSoon: number
}

export type Simulation = {
  inBank: SimulationFigures
  outside: SimulationFigures
  byGroup: Record<string, SimulationFigures>
}

/**
 * Plays many made-up people on a bank, the same ones for the same seed.
 *
 * People answer by the bank's own likelihoods. Someone whose problem is not in the bank has one of its
 * problems, and is met by the bank without it.
 */
export function simulate(source: BankSource, options: SimulationOptions): Simulation {
  const random = seededRandom(options.seed)
  const whole = compileBank(source)
  const without = new Map<string, Bank>()
  const inBank: Play[] = []
  const outside: Play[] = []
  const byGroup = new Map<string, Play[]>()
  for (let i = 0; i < options.people; i++) {
    const isOutside = random() < options.outsideShare && source.problems.length > 1
    const truth = drawProblem(whole, random)
    const id = whole.problemIds[truth] as string
    const person = opened(personWith(whole, truth, random, options), options.opening)
    if (isOutside) {
      const bank = without.get(id) ?? compileBank(withoutProblem(source, id))
      without.set(id, bank)
      outside.push(playThrough(bank, person, options))
    } else {
      const play = playThrough(whole, person, options)
      inBank.push(play)
      const group = options.groupOf?.(id) ?? ''
      byGroup.set(group, [...(byGroup.get(group) ?? []), play])
    }
  }
  return {
    inBank: figuresOf(inBank),
    outside: figuresOf(outside),
    byGroup: Object.fromEntries([...byGroup].map(([group, plays]) => [group, figuresOf(plays)])),
  }
}

function opened(person: Person, question: string | undefined): Person {
  const answer = question === undefined ? null : person.answer(question)
  if (question === undefined || answer === null) return person
  return { ...person, opening: [{ kind: 'answered', question, answer }] }
}

/** The bank as if nobody had written the problem; solutions that only it needs are left out too. */
export function withoutProblem(source: BankSource, id: string): BankSource {
  const problems = source.problems.filter((problem) => problem.id !== id)
  const used = new Set(problems.flatMap(({ solutions }) => solutions.map(({ solution }) => solution)))
  return {
    ...source,
    problems,
    solutions: source.solutions.filter((solution) => used.has(solution.id)),
    symptoms: source.symptoms.filter(({ problem }) => problem !== id),
  }
}

function figuresOf(plays: Play[]): SimulationFigures {
  const mean = (value: (play: Play) => number | boolean) =>
    plays.length === 0 ? 0 : plays.reduce((sum, play) => sum + Number(value(play)), 0) / plays.length
  return {
    people: plays.length,
    meanQuestions: mean(({ questions }) => questions),
    meanTries: mean(({ tries }) => tries),
    meanMinutes: mean(({ minutes }) => minutes),
    solved: mean(({ end }) => end === 'solved'),
    handedOver: mean(({ end }) => end === 'handedOver'),
    reachedSoon: mean(({ reached }) => reached !== undefined && reached.questions <= 7 && reached.tries <= 2),
    handedOverSoon: mean(({ end, questions, tries }) => end === 'handedOver' && questions <= 6 && tries <= 2),
  }
}
