import { can } from '@/lib/auth/policy'
import type { KnowledgeBank } from '@/lib/knowledge/read-bank'
import { toTree } from '@/lib/knowledge/tree-content'
import type { DiagnosisEvent, TriedResult } from './events'
import { recordStep } from './record-step'
import { takenSteps } from './replay'
import type { StoredDiagnosis } from './stored-diagnosis'
import type { Viewer } from './viewer'

type Attempt = { solution: string } | { instruction: string }
export type AttemptInput = Attempt & { diagnosisId: string; result: TriedResult }

/** Records whether a solution, or what the tree told to do, fixed it. The same word again changes nothing. */
export const reportAttempt = (viewer: Viewer, { diagnosisId, result, ...attempt }: AttemptInput, now: Date) =>
  recordStep(
    viewer,
    diagnosisId,
    (diagnosis, bank) => {
      const isKnown =
        'solution' in attempt ? mayTry(viewer, bank, attempt.solution) : isInTree(bank, diagnosis, attempt.instruction)
      if (!isKnown) return 'no-such-answer'
      return saidOf(diagnosis.events, attempt) === result ? [] : [eventOf(attempt, result)]
    },
    now,
  )

const eventOf = (attempt: Attempt, result: TriedResult): DiagnosisEvent =>
  'solution' in attempt
    ? { kind: 'tried', solution: attempt.solution, result }
    : { kind: 'followed', instruction: attempt.instruction, result }

function mayTry({ actor }: Viewer, bank: KnowledgeBank, solution: string): boolean {
  const problem = bank.problems.get(bank.solutions.get(solution)?.problemId ?? '')
  return problem !== undefined && can(actor, 'entry.read', problem)
}

function isInTree({ trees }: KnowledgeBank, { treeId }: StoredDiagnosis, instruction: string): boolean {
  const tree = treeId === null ? undefined : trees.get(treeId)
  if (!tree || treeId === null) return false
  return toTree(treeId, tree, trees).nodes.some(
    (node) => node.kind === 'instruction' && node.instruction === instruction,
  )
}

function saidOf(events: DiagnosisEvent[], attempt: Attempt): TriedResult | undefined {
  const said = takenSteps(events).find((step) =>
    step.kind === 'solution'
      ? 'solution' in attempt && step.solution === attempt.solution
      : step.kind === 'instruction' && 'instruction' in attempt && step.instruction === attempt.instruction,
  )
  return said && 'result' in said ? said.result : undefined
}
