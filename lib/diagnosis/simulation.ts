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
  /** Which problems people have; every one of the bank if absent. */
  isPlayed?: (problem: string) => boolean
  /** The heading a problem's figures appear under, such as its service. */
  groupOf?: (problem: string) => string
}

export type SimulationFigures = {
  people: number
  meanQuestions: number
  meanTries: number
  meanMinutes: number
  /** Minutes with those of the hand-overs. */
  meanCost: number
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

/** How one made-up person fared: what they truly had, and whether the bank knew of it. */
export type Played = { problem: string; isOutside: boolean; play: Play }

/**
 * Plays made-up people on a bank one by one, the same ones for the same seed.
 *
 * People answer by the likelihoods that the authors wrote, and err as often as the options say. Someone
 * whose problem is not in the bank has one of its problems, and is met by the bank without it.
 */
export function* playPeople(source: BankSource, options: SimulationOptions): Generator<Played> {
  const random = seededRandom(options.seed)
  const world = compileBank({ ...source, carelessShare: 0 })
  const bank = compileBank(source)
  const without = new Map<string, Bank>()
  for (let i = 0; i < options.people; i++) {
    const isOutside = random() < options.outsideShare && source.problems.length > 1
    const truth = drawProblem(world, random, options.isPlayed)
    const problem = world.problemIds[truth] as string
    const person = opened(personWith(world, truth, random, options), options.opening)
    if (isOutside && !without.has(problem)) without.set(problem, compileBank(withoutProblem(source, problem)))
    const met = isOutside ? (without.get(problem) as Bank) : bank
    yield { problem, isOutside, play: playThrough(met, person, options) }
  }
}

/** The figures of all the people that `playPeople` plays. */
export function simulate(source: BankSource, options: SimulationOptions): Simulation {
  return figuresOfAll([...playPeople(source, options)], options)
}

/** What all who were played come to, apart by whether the bank knew their problem, and by heading. */
export function figuresOfAll(
  played: Played[],
  { prices, groupOf = () => '' }: Pick<SimulationOptions, 'prices' | 'groupOf'>,
): Simulation {
  const byGroup = new Map<string, Play[]>()
  for (const { problem, isOutside, play } of played) {
    if (isOutside) continue
    const group = groupOf(problem)
    byGroup.set(group, [...(byGroup.get(group) ?? []), play])
  }
  const playsOf = (outside: boolean) => played.filter(({ isOutside }) => isOutside === outside).map(({ play }) => play)
  return {
    inBank: figuresOf(playsOf(false), prices.handover),
    outside: figuresOf(playsOf(true), prices.handover),
    byGroup: Object.fromEntries([...byGroup].map(([group, plays]) => [group, figuresOf(plays, prices.handover)])),
  }
}

function opened(person: Person, question: string | undefined): Person {
  const answer = question === undefined ? null : person.answer(question)
  if (question === undefined || answer === null) return person
  return { ...person, opening: [{ kind: 'answered', question, answer }] }
}

/** The bank as if nobody had written the problem; solutions that only it needs are left out too. */
export const withoutProblem = (source: BankSource, id: string): BankSource =>
  onlyProblems(source, (problem) => problem !== id)

/** The bank of some of its problems, with the solutions that these need. */
export function onlyProblems(source: BankSource, isKept: (problem: string) => boolean): BankSource {
  const problems = source.problems.filter(({ id }) => isKept(id))
  const used = new Set(problems.flatMap(({ solutions }) => solutions.map(({ solution }) => solution)))
  return {
    ...source,
    problems,
    solutions: source.solutions.filter(({ id }) => used.has(id)),
    symptoms: source.symptoms.filter(({ problem }) => isKept(problem)),
  }
}

function figuresOf(plays: Play[], handover: number): SimulationFigures {
  const mean = (value: (play: Play) => number | boolean) =>
    plays.length === 0 ? 0 : plays.reduce((sum, play) => sum + Number(value(play)), 0) / plays.length
  return {
    people: plays.length,
    meanQuestions: mean(({ questions }) => questions),
    meanTries: mean(({ tries }) => tries),
    meanMinutes: mean(({ minutes }) => minutes),
    meanCost: mean(({ minutes, end }) => minutes + (end === 'handedOver' ? handover : 0)),
    solved: mean(({ end }) => end === 'solved'),
    handedOver: mean(({ end }) => end === 'handedOver'),
    reachedSoon: mean(({ reached }) => reached !== undefined && reached.questions <= 7 && reached.tries <= 2),
    handedOverSoon: mean(({ end, questions, tries }) => end === 'handedOver' && questions <= 6 && tries <= 2),
  }
}
