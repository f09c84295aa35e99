import type { Bank } from './bank'
import { isFor, type Role } from './bank-source'
import type { HistoryItem, Prices } from './history'
import { nextStep, type Step } from './next-step'
import { likelihoodOf } from './remembered'
import type { Tree } from './tree'

/** Someone who plays a diagnosis: what the engine asks, and what is truly the matter. */
export type Person = {
  /** Said before the first question. */
  opening: HistoryItem[]
  answer: (question: string) => string | null
  /** Whether carrying out the solution cured it. */
  cures: (solution: string) => boolean
  /** Whether the solution is one of those for this person's problem. */
  isMeant: (solution: string) => boolean
}

export type Play = {
  questions: number
  tries: number
  minutes: number
  end: 'solved' | 'handedOver'
  why?: string
  /** Questions and tries up to the first attempt at a solution meant for the problem, itself included. */
  reached?: { questions: number; tries: number }
}

export type SimulationSetting = { role: Role; prices: Prices; mostSteps?: number; tree?: Tree }

/** Plays one diagnosis to its end. Minutes are those of questions and solutions, without the hand-over. */
export function playThrough(bank: Bank, person: Person, setting: SimulationSetting): Play {
  const history = [...person.opening]
  const play: Play = { questions: 0, tries: 0, minutes: 0, end: 'handedOver' }
  for (let steps = 0; steps < (setting.mostSteps ?? 60); steps++) {
    const step: Step = nextStep(bank, history, setting)
    if (step.kind === 'handOver') return { ...play, why: step.why }
    if (step.kind === 'solved') return { ...play, end: 'solved' }
    // No problem knows what an instruction of a tree cures.
    if (step.kind === 'instruct') {
      history.push({ kind: 'followed', instruction: step.instruction, result: 'notSolved' })
    } else if (step.kind === 'ask') {
      const q = bank.questionIndex.get(step.question) as number
      play.questions++
      play.minutes += (isFor('staff', setting.role) ? bank.questionStaffMinutes : bank.questionMinutes)[q] as number
      history.push({ kind: 'answered', question: step.question, answer: person.answer(step.question) })
    } else {
      const s = bank.solutionIndex.get(step.solution) as number
      play.tries++
      if (!play.reached && person.isMeant(step.solution))
        play.reached = { questions: play.questions, tries: play.tries }
      play.minutes += bank.solutionMinutes[s] as number
      history.push({
        kind: 'tried',
        solution: step.solution,
        result: person.cures(step.solution) ? 'solved' : 'notSolved',
      })
    }
  }
  return play
}

/**
 * A person with one problem of `world`, who answers as that bank says.
 *
 * `unknownRate`: how often they do not know; `wrongRate`: how often they give another answer than the true one.
 * Each question is answered the same however often it is put, and each solution cures or does not.
 */
export function personWith(
  world: Bank,
  problem: number,
  random: () => number,
  rates: { unknownRate: number; wrongRate: number },
): Person {
  const answers = new Map<string, string | null>()
  const cured = new Map<string, boolean>()
  const draw = (id: string): string | null => {
    const question = world.questionIndex.get(id)
    if (question === undefined || random() < rates.unknownRate) return null
    const possible = world.answers[question] as string[]
    const known = possible.map((_, o) => likelihoodOf(world, problem, question, o))
    let at = drawn(known, random)
    if (random() < rates.wrongRate) at = (at + 1 + Math.floor(random() * (possible.length - 1))) % possible.length
    return possible[at] as string
  }
  return {
    opening: [],
    answer: (id) => {
      if (!answers.has(id)) answers.set(id, draw(id))
      return answers.get(id) ?? null
    },
    isMeant: (id) => successOf(world, problem, id) > 0,
    cures: (id) => {
      const known = cured.get(id)
      if (known !== undefined) return known
      const helps = random() < successOf(world, problem, id)
      cured.set(id, helps)
      return helps
    },
  }
}

function successOf(world: Bank, problem: number, solution: string): number {
  const s = world.solutionIndex.get(solution)
  for (let l = world.cureOfStart[problem] as number; l < (world.cureOfStart[problem + 1] as number); l++) {
    const cure = world.cureOf[l] as number
    if (world.cureSolution[cure] === s) return world.cureSuccess[cure] as number
  }
  return 0
}

/** A problem of the bank, drawn by its prior among the named ones, or among those of `isMeant`. */
export function drawProblem(bank: Bank, random: () => number, isMeant?: (problem: string) => boolean): number {
  const named = bank.prior.subarray(0, bank.problemIds.length)
  return drawn(isMeant ? named.map((share, p) => (isMeant(bank.problemIds[p] as string) ? share : 0)) : named, random)
}

/** A position, each as often as its weight says. */
function drawn(weights: ArrayLike<number>, random: () => number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i] as number
  let left = random() * sum
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i] as number
    if (left < 0) return i
  }
  return weights.length - 1
}
