import type { QuestionRows } from './question-rows'

/**
 * What else a person might have reported instead.
 *
 * Model: of all that is so and strikes people, they name one thing, each as often as it strikes (`salience`). What is
 * named therefore tells less the more else there was to name, and tells something else once that is known: an answer
 * that shows another striking thing to be so as well makes the report rarer for whatever did not lead to expect it.
 * Shapes: `salience[q][o]` is 0 for what nobody reports; `expected[q][p]` is the salience that question q adds given
 * problem p, absent where it never adds any; `total[p]` is their sum. `share`, in [0, 1]: how many people name just
 * one thing, and so how far all this applies.
 */
export type Rivals = {
  salience: number[][]
  expected: (Float64Array | undefined)[]
  total: Float64Array
  share: number
}

const rounds = 12

/** The salience that makes each report come out as often (`often[q][o]`) as it did. */
export function fitRivals(often: number[][], share: number, perQuestion: QuestionRows[], prior: Float64Array): Rivals {
  const all = often.flat().reduce((sum, rate) => sum + rate, 0)
  let rivals = rivalsWith(
    often.map((rates) => rates.map((rate) => (rate > 0 ? 1 : 0))),
    share,
    perQuestion,
    prior.length,
  )
  for (let round = 0; round < rounds && all > 0; round++) {
    const reported = often.map((rates, q) =>
      rates.map((rate, o) =>
        rate === 0 ? 0 : shareOfReport(rivals, perQuestion, prior, q, o).reduce((sum, value) => sum + value, 0),
      ),
    )
    const sum = reported.flat().reduce((total, value) => total + value, 0)
    const salience = rivals.salience.map((row, q) =>
      row.map((value, o) => {
        const wanted = (often[q]?.[o] as number) / all
        return value === 0 ? 0 : (value * wanted * sum) / (reported[q]?.[o] as number)
      }),
    )
    const most = Math.max(...salience.flat())
    rivals = rivalsWith(
      salience.map((row) => row.map((value) => value / most)),
      share,
      perQuestion,
      prior.length,
    )
  }
  return rivals
}

function rivalsWith(salience: number[][], share: number, perQuestion: QuestionRows[], length: number): Rivals {
  const total = new Float64Array(length)
  const expected = salience.map((weights, q) => {
    if (weights.every((weight) => weight === 0)) return undefined
    const { background, rows } = perQuestion[q] as QuestionRows
    const inRow = (row: Float64Array) => weights.reduce((sum, weight, o) => sum + weight * (row[o] as number), 0)
    const vector = new Float64Array(length).fill(inRow(background))
    for (const [p, row] of rows) vector[p] = inRow(row)
    vector.forEach((value, p) => {
      total[p] = (total[p] as number) + value
    })
    return vector
  })
  return { salience, expected, total, share }
}

/** How often each problem occurs and begins with that report, up to a constant. */
export function shareOfReport(
  rivals: Rivals,
  perQuestion: QuestionRows[],
  prior: Float64Array,
  question: number,
  outcome: number,
): Float64Array {
  const { background, rows } = perQuestion[question] as QuestionRows
  const own = rivals.salience[question]?.[outcome] as number
  const share = prior.map((value) => value * (background[outcome] as number))
  for (const [p, row] of rows) share[p] = (prior[p] as number) * (row[outcome] as number)
  return share.map((value, p) => (value * own) / (own + othersOf(rivals, question, p)) ** rivals.share)
}

const othersOf = ({ total, expected }: Rivals, question: number, p: number): number =>
  (total[p] as number) - (expected[question]?.[p] ?? 0)

/** The salience that something is known or expected to add, by problem; an answer that is not known adds what is expected. */
function saliences(rivals: Rivals, question: number, outcome: number): { now: number; expected: Float64Array } | null {
  const expected = rivals.expected[question]
  const now = rivals.salience[question]?.[outcome]
  return expected && now !== undefined ? { now, expected } : null
}

type Said = { question: number; outcome: number }

/** What else struck people who report this, per problem: known from the answers, expected for the rest. `null`: as expected. */
function othersAfter(rivals: Rivals, report: Said, answered: Map<number, number>): Float64Array | null {
  let others: Float64Array | null = null
  for (const [question, outcome] of answered) {
    const known = saliences(rivals, question, outcome)
    if (!known || question === report.question) continue
    others ??= rivals.total.map((_, p) => othersOf(rivals, report.question, p))
    for (let p = 0; p < others.length; p++)
      others[p] = Math.max(0, (others[p] as number) + known.now - (known.expected[p] as number))
  }
  return others
}

/** By how much the answers given since make a report likelier, per problem, in nats; `null` where they do not matter. */
export function sinceReported(rivals: Rivals, report: Said, answered: Map<number, number>): Float64Array | null {
  const own = rivals.salience[report.question]?.[report.outcome] ?? 0
  if (own === 0 || rivals.share === 0) return null
  const others = othersAfter(rivals, report, answered)
  const before = (p: number) => own + othersOf(rivals, report.question, p)
  return others?.map((left, p) => rivals.share * Math.log(before(p) / (own + left))) ?? null
}

/**
 * How people who report something answer a question: what they did not name is less likely so.
 * `likelihood[o][i]` is changed in place, for entry i of the focus, which is `problems[i]`.
 */
export function answerBeside(
  rivals: Rivals,
  report: Said,
  answered: Map<number, number>,
  { index, likelihood }: { index: number; likelihood: Float64Array[] },
  problems: ArrayLike<number>,
) {
  const own = rivals.salience[report.question]?.[report.outcome] ?? 0
  const expected = rivals.expected[index]
  if (own === 0 || rivals.share === 0 || !expected || index === report.question) return
  const others = othersAfter(rivals, report, answered)
  for (let i = 0; i < problems.length; i++) {
    const p = problems[i] as number
    const before = others?.[p] ?? othersOf(rivals, report.question, p)
    let sum = 0
    for (const [o, row] of likelihood.entries()) {
      const now = rivals.salience[index]?.[o] ?? (expected[p] as number)
      const after = Math.max(0, before - (expected[p] as number) + now)
      row[i] = (row[i] as number) * ((own + before) / (own + after)) ** rivals.share
      sum += row[i] as number
    }
    for (const row of likelihood) row[i] = (row[i] as number) / sum
  }
}
