import type { BankSource } from './bank-source'
import { countOutcomes, type Session } from './count-sessions'
import type { QuestionRows } from './question-rows'
import { fitRivals, type Rivals, shareOfReport } from './rival-reports'

/** `[question][answer][problem]`: how often a session of the problem begins with that report; absent where none did. */
export type ReportRates = (Float64Array | undefined)[][]

/** Share of a report that says nothing about the problem. */
const plainShare = 0.02

/**
 * What reports and problems to expect among sessions, before they are counted by problem.
 *
 * Model: people come because something struck them. A problem is met as often as it occurs (`prior`) times how often
 * it shows something that people report, so sessions are not a plain sample of problems: what shows little is met
 * less than it occurs. Each answer is reported in proportion to how often it is so and to how much it strikes people
 * beside whatever else is so (`rivals`), which makes the reports come out as often as they did.
 * Shape: `prior` and each vector have length P + 1; the unnamed problem keeps its prior and answers by the background.
 */
export function expectReports(
  source: BankSource,
  sessions: Session[],
  perQuestion: QuestionRows[],
  prior: Float64Array,
): { rates: ReportRates; prior: Float64Array; rivals: Rivals } {
  let all = 0
  let reporting = 0
  let single = 0
  for (const { weight, reported } of sessions) {
    all += weight
    if (reported.size > 0) reporting += weight
    if (reported.size === 1) single += weight
  }
  const often = countOutcomes(source, sessions, 'reported').map((byProblem, q) =>
    (source.questions[q]?.answers ?? []).map((_, o) => {
      let count = 0
      for (const row of byProblem.values()) count += row[o] as number
      return count / (all + 1)
    }),
  )
  const rivals = fitRivals(often, reporting > 0 ? single / reporting : 0, perQuestion, prior)
  const joint = often.map((byAnswer, q) =>
    byAnswer.map((rate, o) =>
      rate === 0 ? undefined : shared(rate, shareOfReport(rivals, perQuestion, prior, q, o), prior),
    ),
  )
  const met = new Float64Array(prior.length)
  let total = 0
  for (const vector of joint.flat()) {
    vector?.forEach((share, p) => {
      met[p] = (met[p] as number) + share
      total += share
    })
  }
  if (total === 0) return { rates: joint, prior, rivals }
  const reportingShare = reporting / all
  const unnamed = prior[prior.length - 1] as number
  const named = 1 - (met[prior.length - 1] as number) / total
  const expected = prior.map((share, p) =>
    p === prior.length - 1
      ? unnamed
      : (1 - reportingShare) * share + (reportingShare * (1 - unnamed) * (met[p] as number)) / (total * named),
  )
  const rates = joint.map((byAnswer) =>
    byAnswer.map((vector) =>
      vector?.map((share, p) => Math.min(0.95, Math.max(1e-5, share / (expected[p] as number)))),
    ),
  )
  return { rates, prior: expected, rivals }
}

/** Shares a report's rate among the problems as they show it, but for a part that says nothing. */
function shared(rate: number, share: Float64Array, prior: Float64Array): Float64Array {
  const sum = share.reduce((total, value) => total + value, 0)
  return share.map((value, p) => rate * ((1 - plainShare) * (value / sum) + plainShare * (prior[p] as number)))
}
