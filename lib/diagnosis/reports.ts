import type { BankSource } from './bank-source'
import { countOutcomes, countProblems, type Session } from './count-sessions'
import type { ReportRates } from './expected-reports'
import { fitTrust, fittedRow, type Seen } from './fit-rows'
import type { Reports } from './learned-evidence'

/** What reports tell, from how often each is expected and how often it came. */
export function learnReports(source: BankSource, sessions: Session[], expectations: ReportRates): Reports {
  const counts = countOutcomes(source, sessions, 'reported')
  const ofProblem = countProblems(source, sessions)
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
