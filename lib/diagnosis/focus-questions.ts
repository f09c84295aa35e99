import type { Role } from './bank-source'
import { bothFaults, rowOf, usualOutcome } from './both-faults'
import type { CompiledBank } from './compiled-bank'
import { entriesOf, type FocusPair } from './focus-pairs'
import type { Prices } from './history'
import type { Remembered } from './learned-evidence'
import { askingCost, mayAsk } from './permitted'
import { likeness, looseness, plainWeight } from './remembered'
import type { Facts } from './replay'
import { answerBeside } from './rival-reports'

/**
 * A question in focus. `likelihood[o][i]`: probability of outcome o given problem i of the focus;
 * `isFlat[o]`: whether that is the same for all of them, so that the outcome tells nothing.
 */
export type FocusQuestion = { index: number; cost: number; likelihood: Float64Array[]; isFlat: boolean[] }

const mostQuestions = 12
const leastGain = 1e-7

/** What is in focus; `rating` weighs its problems with their share of every pair, `size` is the length of a row. */
type Within = { problems: Int32Array; pairs: FocusPair[]; rating: Float64Array; size: number }

/** The questions that tell most about the problems in focus: for their price, or at all where only asking is left. */
export function telling(
  bank: CompiledBank,
  facts: Facts,
  { problems, pairs, rating, size }: Within,
  setting: { role: Role; prices: Prices },
): FocusQuestion[] {
  const listed = listedPairs(bank, problems)
  const rated: { index: number; cost: number; rating: number }[] = []
  for (let index = 0; index < bank.questionIds.length; index++) {
    if (listed.start[index] === listed.start[index + 1] || !mayAsk(bank, facts, index, setting.role)) continue
    const gain = gainOfListed(bank, index, listed, rating)
    if (gain <= leastGain) continue
    const cost = askingCost(bank, facts, index, setting)
    rated.push({ index, cost, rating: setting.role === 'level0' ? gain : gain / cost })
  }
  rated.sort((a, b) => b.rating - a.rating || a.index - b.index)
  const questions = rated.slice(0, mostQuestions).map(({ index, cost }): FocusQuestion => {
    const likelihood = Array.from(bank.background[index] as Float64Array, (plain) => new Float64Array(size).fill(plain))
    for (let l = listed.start[index] as number; l < (listed.start[index + 1] as number); l++) {
      const i = listed.entry[l] as number
      const cell = listed.cell[l] as number
      for (let o = 0; o < likelihood.length; o++) {
        const row = likelihood[o] as Float64Array
        row[i] = bank.theta[cell + o] as number
      }
    }
    return { index, cost, likelihood, isFlat: [] }
  })
  if (bank.remembered && facts.answered.size > 0) recall(bank, bank.remembered, facts, problems, questions)
  const { reports } = bank
  for (const question of questions) {
    if (reports)
      for (const [asked, outcome] of facts.reported)
        answerBeside(reports.rivals, { question: asked, outcome }, facts.answered, question, problems)
    if (pairs.length > 0) answerForPairs(bank, question, pairs)
    question.isFlat = question.likelihood.map(isFlat)
  }
  return questions
}

/** Fills in how people answer who have two of the problems at once. */
function answerForPairs(bank: CompiledBank, { index, likelihood }: FocusQuestion, pairs: FocusPair[]) {
  const background = bank.background[index] as Float64Array
  const usual = usualOutcome(background)
  const rowFor = (i: number) => ({ of: likelihood.map((row) => row[i] as number), at: 0 })
  for (const pair of pairs) {
    const first = pair.isCured ? rowOf(bank, pair.cured, index) : rowFor(pair.one)
    const second = rowFor(pair.other)
    for (let o = 0; o < likelihood.length; o++) {
      const both = bothFaults(first, second, background, usual, o)
      ;(likelihood[o] as Float64Array).fill(both, pair.at, pair.at + entriesOf(pair))
    }
  }
}

/** By question q: the entries of the focus that say something about it and their rows in `theta`, from `start[q]` to `start[q + 1]`. */
type Listed = { start: Int32Array; entry: Int32Array; cell: Int32Array }

function listedPairs(bank: CompiledBank, problems: Int32Array): Listed {
  const start = new Int32Array(bank.questionIds.length + 1)
  const visit = (see: (i: number, pair: number, question: number) => void) => {
    for (let i = 0; i < problems.length; i++) {
      const problem = problems[i] as number
      for (let l = bank.pairOfStart[problem] as number; l < (bank.pairOfStart[problem + 1] as number); l++) {
        const pair = bank.pairOf[l] as number
        see(i, pair, bank.pairQuestion[pair] as number)
      }
    }
  }
  visit((_, __, question) => {
    start[question + 1] = (start[question + 1] as number) + 1
  })
  for (let q = 1; q < start.length; q++) start[q] = (start[q] as number) + (start[q - 1] as number)
  const next = start.slice()
  const total = start[start.length - 1] as number
  const listed = { start, entry: new Int32Array(total), cell: new Int32Array(total) }
  visit((i, pair, question) => {
    const at = next[question] as number
    next[question] = at + 1
    listed.entry[at] = i
    listed.cell[at] = bank.cellOf[pair] as number
  })
  return listed
}

/** Mutual information of problem and answer, in nats, touching listed pairs only. */
function gainOfListed(bank: CompiledBank, question: number, listed: Listed, weights: Float64Array): number {
  const from = listed.start[question] as number
  const to = listed.start[question + 1] as number
  const background = bank.background[question] as Float64Array
  let share = 0
  for (let l = from; l < to; l++) share += weights[listed.entry[l] as number] as number
  const rest = Math.max(0, 1 - share)
  let gain = 0
  for (let o = 0; o < background.length; o++) {
    const plain = background[o] as number
    let chance = rest * plain
    for (let l = from; l < to; l++) {
      chance += (weights[listed.entry[l] as number] as number) * (bank.theta[(listed.cell[l] as number) + o] as number)
    }
    if (chance <= 0) continue
    if (plain > 0) gain += rest * plain * Math.log(plain / chance)
    for (let l = from; l < to; l++) {
      const likelihood = bank.theta[(listed.cell[l] as number) + o] as number
      if (likelihood > 0)
        gain += (weights[listed.entry[l] as number] as number) * likelihood * Math.log(likelihood / chance)
    }
  }
  return gain
}

/** Mutual information of problem and answer, in nats. */
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

function isFlat(row: Float64Array): boolean {
  return row.every((value) => Math.abs(value - (row[0] as number)) < 1e-9)
}

/** Lets past sessions that went like this one say how the next answers will go. */
function recall(
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
      for (let k = 0; k < like.length; k++) {
        const outcome = remembered.outcome[(from + k) * width + index] as number
        if (outcome < 0) continue
        all += like[k] as number
        seen[outcome] = (seen[outcome] as number) + (like[k] as number)
      }
      likelihood.forEach((row, o) => {
        const plain = row[i] as number
        const repeated = (1 - looseness) * (seen[o] as number) + looseness * all * plain
        row[i] = (plainWeight * plain + repeated) / (plainWeight + all)
      })
    }
  })
}
