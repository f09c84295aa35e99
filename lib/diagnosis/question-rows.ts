import type { BankSource, QuestionSource, SymptomSource } from './bank-source'
import { probabilityOf } from './bank-words'
import type { Counts } from './count-sessions'
import { fitTrust, fittedRow, type Seen } from './fit-rows'
import { indexById, positionsBy } from './sparse-rows'

/** Share of a question's background mixed into every row, so that no single careless answer rules a problem out. */
const usualCareless = 0.005
/** "I don't know" is always possible. */
const leastUnknown = 0.01
const usualUnknown = 0.02

/**
 * What an authored row is worth in sessions, and how many rows are expected to be wrong. Fitting these to the sessions
 * at hand took rows for wrong that were right, and made the bank worse than its authors alone.
 */
const trustInAuthors = { strength: 64, exceptions: 0.03, evidence: 0 }
/** What little data leaves in place for a pair that is not listed: the silence of authors who wrote others says something. */
const trustInSilence = { strength: 128, exceptions: 0.02 }
const trustInNothing = { strength: 8, exceptions: 0.2 }

/** Likelihoods of one question: its background, and one row per problem that differs from it. */
export type QuestionRows = { background: Float64Array; rows: Map<number, Float64Array> }

/** One row of likelihoods over a question's answers, without "I don't know"; sums to 1. */
export function authoredRow(question: QuestionSource, answers: SymptomSource['answers']): number[] {
  const listed = question.answers.map((answer) => {
    const likelihood = answers[answer]
    return likelihood === undefined ? undefined : probabilityOf(likelihood)
  })
  const sum = listed.reduce<number>((total, value) => total + (value ?? 0), 0)
  const open = listed.filter((value) => value === undefined).length
  const share = open > 0 ? Math.max(0, 1 - sum) / open : 0
  const whole = sum + share * open
  return listed.map((value) => (whole > 0 ? (value ?? share) / whole : 1 / listed.length))
}

/** What problems that say nothing about the question answer: as authored, else the mean of the listed rows and even. */
function authoredBackground(question: QuestionSource, rows: Iterable<number[]>): number[] {
  const count = question.answers.length
  if (question.background) {
    return authoredRow(question, question.background).map((value) => (value + 1e-6) / (1 + 1e-6 * count))
  }
  const sum = new Array<number>(count).fill(1 / count)
  let parts = 1
  for (const row of rows) {
    row.forEach((value, a) => {
      sum[a] = (sum[a] as number) + value
    })
    parts++
  }
  return sum.map((value) => value / parts)
}

function withUnknown(row: number[], unknown: number): Float64Array {
  return Float64Array.from([...row.map((value) => value * (1 - unknown)), unknown])
}

/**
 * What the authors wrote, question by question; one at a time, so that a large bank needs no second copy.
 * `unknownSeen` says how often each question was met with "I don't know", and out of how many times.
 */
export function* authoredRows(
  source: BankSource,
  unknownSeen: (question: number) => { share: number; count: number },
): Generator<QuestionRows> {
  const carelessShare = source.carelessShare ?? usualCareless
  const questionIndex = indexById(source.questions)
  const problemIndex = indexById(source.problems)
  const keys = Int32Array.from(source.symptoms, ({ question }) => questionIndex.get(question) as number)
  const { start, positions } = positionsBy(keys, source.questions.length)
  for (const [q, question] of source.questions.entries()) {
    const written = new Map<number, number[]>()
    for (let at = start[q] as number; at < (start[q + 1] as number); at++) {
      const { problem, answers } = source.symptoms[positions[at] as number] as SymptomSource
      written.set(problemIndex.get(problem) as number, authoredRow(question, answers))
    }
    const plain = authoredBackground(question, written.values())
    const seen = unknownSeen(q)
    const authored = Math.max(question.unknownRate ?? usualUnknown, leastUnknown)
    const unknown = Math.min(0.99, (20 * authored + seen.count * seen.share) / (20 + seen.count))
    const careful = (row: number[]) =>
      row.map((value, a) => (1 - carelessShare) * value + carelessShare * (plain[a] as number))
    const rows = new Map<number, Float64Array>()
    for (const [p, row] of written) rows.set(p, withUnknown(careful(row), unknown))
    yield { background: withUnknown(plain, unknown), rows }
  }
}

/**
 * Authored rows with sessions counted on top.
 *
 * Whether problems that the authors say nothing about follow the authored background or what all problems together
 * answer is decided by which explains the counts best, and so is how many of these problems do neither. A problem that
 * no session has shown may be one of them as well: what is said for the rest allows for it.
 */
export function learnedRows(source: BankSource, counts: Counts): QuestionRows[] {
  const carelessShare = source.carelessShare ?? usualCareless
  const pooled = counts.map((byProblem, q) => poolOf(byProblem, (source.questions[q]?.answers.length ?? 0) + 1))
  const unknownSeen = (q: number) => {
    const row = pooled[q] as Float64Array
    const count = row.reduce((sum, value) => sum + value, 0)
    return { count, share: count > 0 ? (row[row.length - 1] as number) / count : 0 }
  }
  const authored = [...authoredRows(source, unknownSeen)]
  const usual = source.symptoms.length > 0 ? trustInSilence : trustInNothing
  const choices = [0, 0.5, 1].map((share) => {
    const plain = authored.map(({ background }, q) => blend(background, pooled[q] as Float64Array, share))
    const unlisted = counts.map((byProblem, q) =>
      [...byProblem].flatMap(([p, counted]): Seen[] =>
        authored[q]?.rows.has(p) ? [] : [{ expected: plain[q] as Float64Array, counted }],
      ),
    )
    return { plain, unlisted, trust: fitTrust(unlisted.flat(), usual) }
  })
  const best = choices.reduce((a, b) => (b.trust.evidence > a.trust.evidence ? b : a))
  return authored.map(({ rows }, q) => {
    const background = best.plain[q] as Float64Array
    const trust = fitTrust(best.unlisted[q] as Seen[], best.trust)
    const careful = (row: Float64Array) =>
      row.map((value, o) => (1 - carelessShare) * value + carelessShare * (background[o] as number))
    const fitted = new Map([...rows].map(([p, row]) => [p, careful(fittedRow(row, counts[q]?.get(p), trustInAuthors))]))
    for (const [p, counted] of counts[q] ?? []) {
      if (!fitted.has(p)) fitted.set(p, careful(fittedRow(background, counted, trust)))
    }
    return { background: fittedRow(background, undefined, trust), rows: fitted }
  })
}

function poolOf(byProblem: Map<number, Float64Array>, outcomes: number): Float64Array {
  const pool = new Float64Array(outcomes)
  for (const row of byProblem.values())
    for (let o = 0; o < outcomes; o++) pool[o] = (pool[o] as number) + (row[o] as number)
  return pool
}

/** Mixes a share of the pooled counts into a background; a background never says "impossible". */
function blend(background: Float64Array, pool: Float64Array, share: number): Float64Array {
  const total = pool.reduce((sum, value) => sum + value, 0)
  return background.map((value, o) => (1 - share) * value + share * ((2 * value + (pool[o] as number)) / (2 + total)))
}
