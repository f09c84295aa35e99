import { can } from '@/lib/auth/policy'
import type { TriedResult } from './events'
import { recordStep } from './record-step'
import { takenSteps } from './replay'
import type { Viewer } from './viewer'

export type AttemptInput = { diagnosisId: string; solution: string; result: TriedResult }

/** Records whether a solution fixed it. The same word again changes nothing. */
export const reportAttempt = (viewer: Viewer, { diagnosisId, solution, result }: AttemptInput, now: Date) =>
  recordStep(
    viewer,
    diagnosisId,
    (diagnosis, bank) => {
      const known = bank.solutions.get(solution)
      const problem = known && bank.problems.get(known.problemId)
      if (!problem || !can(viewer.actor, 'entry.read', problem)) return 'no-such-answer'
      const said = takenSteps(diagnosis.events).find((step) => step.kind === 'solution' && step.solution === solution)
      return said?.kind === 'solution' && said.result === result ? [] : [{ kind: 'tried', solution, result }]
    },
    now,
  )
