import { isFor, type Role } from './bank-source'
import type { CompiledBank } from './compiled-bank'
import type { Prices } from './history'
import { likeness, looseness, plainWeight, type Remembered } from './remembered'
import type { Facts } from './replay'

/**
 * The part of a bank that matters now: the likeliest problems, the questions that could tell them
 * apart, the solutions that could cure them. Small and dense, so that looking ahead is cheap.
 *
 * Shapes: n problems are in focus; every weight vector has length n + 1, and its last entry lumps
 * together the unnamed problem and all others, which answer by the background and which nothing here cures.
 * Units: `cost` and `handover` in minutes as priced for the role.
 */
export type Focus = {
  problems: Int32Array
  weights: Float64Array
  questions: FocusQuestion[]
  solutions: FocusSolution[]
  handover: number
}
/** `likelihood[o][i]`: probability of outcome o given problem i of the focus. */
export type FocusQuestion = { index: number; cost: number; likelihood: Float64Array[]; isFlat: boolean[] }
export type FocusSolution = { index: number; cost: number; problems: Int32Array; success: Float64Array }

export type Setting = { role: Role; prices: Prices }

const mostProblems = 64
const leastBelief = 0.001
const mostQuestions = 12

/** Restricts the bank to what the belief makes worth considering. */
export function focusOn(bank: CompiledBank, facts: Facts, belief: Float64Array, setting: Setting): Focus {
  const problems = likeliest(belief.subarray(0, bank.problemIds.length), mostProblems)
  const place = new Map(Array.from(problems, (problem, i) => [problem, i]))
  const weights = new Float64Array(problems.length + 1)
  let named = 0
  problems.forEach((problem, i) => {
    weights[i] = belief[problem] as number
    named += belief[problem] as number
  })
  weights[problems.length] = Math.max(0, 1 - named)
  return {
    problems,
    weights,
    questions: questionsFor(bank, facts, problems, place, weights, setting),
    solutions: solutionsFor(bank, facts, problems, place, setting),
    handover: setting.prices.handover,
  }
}

function factorOf({ role, prices }: Setting): number {
  return prices.minuteFactor?.[role] ?? 1
}

/** Minutes of a question, as priced for the role. */
export function askingCost(bank: CompiledBank, question: number, setting: Setting): number {
  const minutes = setting.role === 'customer' ? bank.questionMinutes : bank.questionStaffMinutes
  return (minutes[question] as number) * factorOf(setting)
}

export function mayAsk(bank: CompiledBank, facts: Facts, question: number, role: Role): boolean {
  return (
    !facts.answered.has(question) && !facts.reported.has(question) && isFor(bank.questionAudience[question], role)
  )
}

/** Whether the role may carry out the solution and has not been through it; Level 0 carries out none. */
export function mayTry(bank: CompiledBank, facts: Facts, solution: number, role: Role): boolean {
  return role !== 'level0' && !facts.closed.has(solution) && isFor(bank.solutionAudience[solution], role)
}

function likeliest(belief: Float64Array, most: number): Int32Array {
  const floor = Math.max(leastBelief, Float64Array.from(belief).sort()[Math.max(0, belief.length - most)] as number)
  const chosen: number[] = []
  belief.forEach((probability, p) => {
    if (probability >= floor && chosen.length < most) chosen.push(p)
  })
  return Int32Array.from(chosen)
}

function questionsFor(
  bank: CompiledBank,
  facts: Facts,
  problems: Int32Array,
  place: Map<number, number>,
  weights: Float64Array,
  setting: Setting,
): FocusQuestion[] {
  const worth = new Map<number, number>()
  for (const problem of problems) {
    for (let l = bank.pairOfStart[problem] as number; l < (bank.pairOfStart[problem + 1] as number); l++) {
      worth.set(bank.pairQuestion[bank.pairOf[l] as number] as number, 0)
    }
  }
  const questions: FocusQuestion[] = []
  for (const index of [...worth.keys()].sort((a, b) => a - b)) {
    if (!mayAsk(bank, facts, index, setting.role)) continue
    const likelihood = Array.from(bank.background[index] as Float64Array, (plain) =>
      new Float64Array(weights.length).fill(plain),
    )
    questions.push({ index, cost: askingCost(bank, index, setting), likelihood, isFlat: [] })
  }
  const at = new Map(questions.map((question) => [question.index, question]))
  problems.forEach((problem, i) => {
    for (let l = bank.pairOfStart[problem] as number; l < (bank.pairOfStart[problem + 1] as number); l++) {
      const pair = bank.pairOf[l] as number
      const cell = bank.cellOf[pair] as number
      at.get(bank.pairQuestion[pair] as number)?.likelihood.forEach((row, o) => {
        row[i] = bank.theta[cell + o] as number
      })
    }
  })
  for (const question of questions) {
    question.isFlat = question.likelihood.map((row) => row.every((value) => Math.abs(value - (row[0] as number)) < 1e-9))
    worth.set(question.index, informationGain(question, weights) / question.cost)
  }
  const rating = (question: FocusQuestion) => worth.get(question.index) as number
  const best = questions.sort((a, b) => rating(b) - rating(a) || a.index - b.index).slice(0, mostQuestions)
  if (bank.remembered) recall(bank, bank.remembered, facts, problems, best)
  return best
}

/** Lets past sessions that went like this one say how the next answers will go. */
function recall(
  bank: CompiledBank,
  remembered: Remembered,
  facts: Facts,
  problems: Int32Array,
  questions: FocusQuestion[],
) {
  if (facts.answered.size > 0) repeatSessions(bank, remembered, facts, problems, questions)
  for (const question of questions) {
    question.isFlat = question.likelihood.map((row) => row.every((value) => Math.abs(value - (row[0] as number)) < 1e-9))
  }
}

function repeatSessions(
  bank: CompiledBank,
  remembered: Remembered,
  facts: Facts,
  problems: Int32Array,
  questions: FocusQuestion[],
) {
  const width = bank.questionIds.length
  problems.forEach((problem, i) => {
    const from = remembered.start[problem] as number
    const like = likeness(bank, remembered, problem, facts.answered)
    for (const { index, likelihood } of questions) {
      const seen = new Float64Array(likelihood.length)
      let all = 0
      like.forEach((value, k) => {
        const outcome = remembered.outcome[(from + k) * width + index] as number
        if (outcome < 0) return
        all += value
        seen[outcome] = (seen[outcome] as number) + value
      })
      likelihood.forEach((row, o) => {
        const plain = row[i] as number
        const repeated = (1 - looseness) * (seen[o] as number) + looseness * all * plain
        row[i] = (plainWeight * plain + repeated) / (plainWeight + all)
      })
    }
  })
}

/** Mutual information between the problem and the answer, in nats. */
export function informationGain(question: FocusQuestion, weights: Float64Array): number {
  let gain = 0
  for (const row of question.likelihood) {
    let chance = 0
    for (let i = 0; i < weights.length; i++) chance += (weights[i] as number) * (row[i] as number)
    for (let i = 0; i < weights.length; i++) {
      const joint = (weights[i] as number) * (row[i] as number)
      if (joint > 1e-12) gain += joint * Math.log((row[i] as number) / chance)
    }
  }
  return gain
}

function solutionsFor(
  bank: CompiledBank,
  facts: Facts,
  problems: Int32Array,
  place: Map<number, number>,
  setting: Setting,
): FocusSolution[] {
  const cures = new Map<number, [number, number][]>()
  problems.forEach((problem, i) => {
    if (!isFor(bank.problemAudience[problem], setting.role)) return
    for (let l = bank.cureOfStart[problem] as number; l < (bank.cureOfStart[problem + 1] as number); l++) {
      const cure = bank.cureOf[l] as number
      const solution = bank.cureSolution[cure] as number
      if (!mayTry(bank, facts, solution, setting.role)) continue
      const list = cures.get(solution) ?? []
      list.push([i, bank.cureSuccess[cure] as number])
      cures.set(solution, list)
    }
  })
  return [...cures]
    .sort(([a], [b]) => a - b)
    .map(([index, list]) => ({
      index,
      cost: (bank.solutionMinutes[index] as number) * factorOf(setting),
      problems: Int32Array.from(list, ([i]) => i),
      success: Float64Array.from(list, ([, success]) => success),
    }))
}
