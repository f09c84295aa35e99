import type { CompiledBank } from './compiled-bank'
import { UNNAMED } from './compiled-bank'
import type { HistoryItem } from './history'
import type { Remembered } from './learned-evidence'
import { exponentOn } from './overlap'
import { likeness, plainWeight } from './remembered'
import { type Facts, replay } from './replay'
import { sinceReported } from './rival-reports'
import { addPairs, missed, mostOf, type Pair } from './second-fault'

export type Ranked = { problem: string; probability: number }

/**
 * Belief over known problems and the unnamed one, after a history.
 *
 * Units: probabilities in [0, 1]; a belief has length P + 1 and sums to 1.
 * Model: evidence multiplies likelihood ratios against each question's background, in log space, so
 * that only listed pairs are touched and hundreds of answers do not underflow.
 * Source: Pearl, Probabilistic Reasoning in Intelligent Systems (1988), ch. 2.
 */
export function believe(bank: CompiledBank, facts: Facts): Float64Array {
  return judge(bank, facts).belief
}

/** The belief if every trouble had one cause: where `believe` starts, at a fraction of its price. */
export function believeInOne(bank: CompiledBank, facts: Facts): Float64Array {
  const logWeight = withPrior(bank, sayings(bank, facts))
  for (const solution of facts.failed) missed(bank, logWeight, solution)
  return normalised(logWeight)
}

/** The belief, and the likeliest pairs of faults that it is made up of besides single ones. */
export type Judgement = { belief: Float64Array; pairs: Pair[] }

const mostPairs = 30
/** Pairs that together are less likely than this are not worth telling apart from single faults. */
const leastPairs = 0.02

export function judge(bank: CompiledBank, facts: Facts): Judgement {
  const said = sayings(bank, facts)
  const logWeight = withPrior(bank, said)
  for (const solution of facts.failed) missed(bank, logWeight, solution)
  const count = facts.failed.length + facts.answered.size + facts.reported.size
  return count < 2 ? { belief: normalised(logWeight), pairs: [] } : withPairs(bank, facts, said, logWeight)
}

function withPrior(bank: CompiledBank, said: Float64Array): Float64Array {
  const logWeight = new Float64Array(said.length)
  for (let p = 0; p < said.length; p++) logWeight[p] = (said[p] as number) + Math.log(bank.prior[p] as number)
  return logWeight
}

/** Log likelihood of everything said, per problem, up to a constant. */
function sayings(bank: CompiledBank, facts: Facts): Float64Array {
  const said = new Float64Array(bank.prior.length)
  for (const [problem, ratio] of facts.hints) said[problem] = (said[problem] as number) + Math.log(ratio)
  const temper = exponentOn(bank, facts)
  for (const [question, outcome] of facts.answered) weigh(bank, said, question, outcome, temper)
  if (bank.remembered) weighRemembered(bank, bank.remembered, said, facts.answered, temper)
  for (const [question, outcome] of facts.reported) {
    if (!facts.answered.has(question)) weighReport(bank, said, { question, outcome }, facts.answered, temper)
  }
  return said
}

function withPairs(bank: CompiledBank, facts: Facts, said: Float64Array, logWeight: Float64Array): Judgement {
  let top = Number.NEGATIVE_INFINITY
  for (const value of logWeight) if (value > top) top = value
  const weight = new Float64Array(logWeight.length)
  for (let p = 0; p < weight.length; p++) weight[p] = Math.exp((logWeight[p] as number) - top)
  const single = sumOf(weight)
  const pairs = addPairs(bank, facts, said, weight, top)
  const sum = sumOf(weight)
  const areLikely = sum - single >= leastPairs * sum
  const likeliest = areLikely ? pairs.sort((a, b) => b.weight - a.weight).slice(0, mostPairs) : []
  for (let p = 0; p < weight.length; p++) weight[p] = (weight[p] as number) / sum
  return { belief: weight, pairs: likeliest.map((pair) => ({ ...pair, weight: pair.weight / sum })) }
}

function sumOf(weight: Float64Array): number {
  let sum = 0
  for (const value of weight) sum += value
  return sum
}

function weigh(bank: CompiledBank, logWeight: Float64Array, question: number, outcome: number, temper: number) {
  const plain = (bank.background[question] as Float64Array)[outcome] as number
  for (let j = bank.pairStart[question] as number; j < (bank.pairStart[question + 1] as number); j++) {
    const problem = bank.pairProblem[j] as number
    const ratio = (bank.theta[(bank.cellOf[j] as number) + outcome] as number) / plain
    logWeight[problem] = (logWeight[problem] as number) + temper * Math.log(ratio)
  }
}

function weighReport(
  bank: CompiledBank,
  logWeight: Float64Array,
  report: { question: number; outcome: number },
  answered: Map<number, number>,
  temper: number,
) {
  const ratios = bank.reports?.tells[report.question]?.[report.outcome]
  if (!bank.reports || !ratios) return weigh(bank, logWeight, report.question, report.outcome, temper)
  const since = sinceReported(bank.reports.rivals, report, answered)
  for (let p = 0; p < logWeight.length; p++) {
    const told = (ratios[p] as number) + (since?.[p] ?? 0)
    logWeight[p] = (logWeight[p] as number) + temper * told
  }
}

function weighRemembered(
  bank: CompiledBank,
  remembered: Remembered,
  logWeight: Float64Array,
  answered: Map<number, number>,
  temper: number,
) {
  if (answered.size < 2) return
  for (let p = 0; p < bank.problemIds.length; p++) {
    const from = remembered.start[p] as number
    const to = remembered.start[p + 1] as number
    if (from === to) continue
    let sessions = 0
    for (let i = from; i < to; i++) sessions += remembered.weight[i] as number
    let like = 0
    for (const value of likeness(bank, remembered, p, answered)) like += value
    const factor = (plainWeight + like) / (plainWeight + sessions)
    logWeight[p] = (logWeight[p] as number) + temper * Math.log(factor)
  }
}

/** Turns log weights into probabilities, in place. */
export function normalised(logWeight: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const value of logWeight) if (value > top) top = value
  let sum = 0
  for (let i = 0; i < logWeight.length; i++) {
    const weight = Math.exp((logWeight[i] as number) - top)
    logWeight[i] = weight
    sum += weight
  }
  for (let i = 0; i < logWeight.length; i++) logWeight[i] = (logWeight[i] as number) / sum
  return logWeight
}

/** The whole belief after a history, likeliest first; the unnamed problem has the id `UNNAMED`. */
export function beliefAfter(bank: CompiledBank, history: HistoryItem[]): Ranked[] {
  return rank(bank, believe(bank, replay(bank, history)))
}

/** Problems by probability, likeliest first; equal ones in the order of the bank. */
export function rank(bank: CompiledBank, belief: Float64Array, most = belief.length): Ranked[] {
  const order = most < belief.length ? mostOf(belief, most) : sorted(belief)
  return order.map((p) => ({ problem: bank.problemIds[p] ?? UNNAMED, probability: belief[p] as number }))
}

function sorted(belief: Float64Array): number[] {
  return Array.from(belief.keys()).sort((a, b) => (belief[b] as number) - (belief[a] as number) || a - b)
}
