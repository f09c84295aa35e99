import type { BankSource } from './bank-source'
import { countOutcomes, countProblems, type Session } from './count-sessions'
import { fitTrust, fittedRow, type Seen } from './fit-rows'
import type { Reports } from './learned-evidence'
import type { QuestionRows } from './question-rows'

export function learnReports(
  source: BankSource,
  sessions: Session[],
  perQuestion: QuestionRows[],
  prior: Float64Array,
): Reports {
  const counts = countOutcomes(source, sessions, 'reported')
  const ofProblem = countProblems(source, sessions)
  const all = ofProblem.reduce((sum, value) => sum + value, 0)
  const expectations = counts.map((byProblem, q) =>
    (source.questions[q]?.answers ?? []).map((_, o) => {
      let reported = 0
      for (const row of byProblem.values()) reported += row[o] as number
      return reported === 0 ? undefined : expectedRates(reported / (all + 1), o, perQuestion[q] as QuestionRows, prior)
    }),
  )
  const seen = expectations.flatMap((byAnswer, q) =>
    byAnswer.flatMap((rates, o): Seen[] =>
      rates === undefined
        ? []
        : Array.from(ofProblem, (sessionsOf, p): Seen => {
            const yes = counts[q]?.get(p)?.[o] ?? 0
            const rate = rates[p] as number
            return { expected: [rate, 1 - rate], counted: Float64Array.of(yes, Math.max(0, sessionsOf - yes)) }
          }).filter(({ counted }) => (counted[0] as number) + (counted[1] as number) > 0),
    ),
  )
  const trust = fitTrust(seen.slice(0, 20000), { strength: 8, exceptions: 0.1 })
  return expectations.map((byAnswer, q) =>
    byAnswer.map((rates, o) =>
      rates?.map((rate, p) => {
        const yes = counts[q]?.get(p)?.[o] ?? 0
        const counted = Float64Array.of(yes, Math.max(0, (ofProblem[p] ?? 0) - yes))
        return Math.log(fittedRow([rate, 1 - rate], counted, trust)[0] as number)
      }),
    ),
  )
}

/** How often each problem would be reported so if people reported it in proportion to how often it is so. */
function expectedRates(
  overall: number,
  outcome: number,
  { background, rows }: QuestionRows,
  prior: Float64Array,
): Float64Array {
  const likelihood = new Float64Array(prior.length).fill(background[outcome] as number)
  for (const [p, row] of rows) likelihood[p] = row[outcome] as number
  let mean = 0
  likelihood.forEach((value, p) => {
    mean += value * (prior[p] as number)
  })
  return likelihood.map((value) => Math.min(0.95, Math.max(1e-5, (overall * (value + 0.02 * mean)) / (1.02 * mean))))
}
