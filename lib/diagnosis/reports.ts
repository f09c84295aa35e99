import type { BankSource } from './bank-source'
import { countOutcomes, countProblems, type Session } from './count-sessions'
import type { expectReports } from './expected-reports'
import { fitTrust, fittedRow, type Seen } from './fit-rows'
import type { Reports } from './learned-evidence'

/** What reports tell, from how often each is expected and how often it came. */
export function learnReports(
  source: BankSource,
  sessions: Session[],
  { rates, rivals }: ReturnType<typeof expectReports>,
): Reports {
  const counts = countOutcomes(source, sessions, 'reported')
  const ofProblem = countProblems(source, sessions)
  const seen = rates.flatMap((byAnswer, q) =>
    byAnswer.flatMap((byProblem, o): Seen[] =>
      byProblem === undefined
        ? []
        : Array.from(ofProblem, (sessionsOf, p): Seen => {
            const yes = counts[q]?.get(p)?.[o] ?? 0
            const rate = byProblem[p] as number
            return { expected: [rate, 1 - rate], counted: Float64Array.of(yes, Math.max(0, sessionsOf - yes)) }
          }).filter(({ counted }) => (counted[0] as number) + (counted[1] as number) > 0),
    ),
  )
  const trust = fitTrust(seen.slice(0, 20000), { strength: 8, exceptions: 0.1 })
  const tells = rates.map((byAnswer, q) =>
    byAnswer.map((byProblem, o) =>
      byProblem?.map((rate, p) => {
        const yes = counts[q]?.get(p)?.[o] ?? 0
        const counted = Float64Array.of(yes, Math.max(0, (ofProblem[p] ?? 0) - yes))
        return Math.log(fittedRow([rate, 1 - rate], counted, trust)[0] as number)
      }),
    ),
  )
  return { tells, rivals }
}
