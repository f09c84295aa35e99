import { recordStep } from './record-step'
import type { Viewer } from './viewer'

/** Goes on with the adaptive diagnosis instead of the tree; what is known stays known. */
export const leaveTree = (viewer: Viewer, diagnosisId: string, now: Date) =>
  recordStep(
    viewer,
    diagnosisId,
    ({ treeId, events }) =>
      treeId === null || events.some(({ kind }) => kind === 'leftTree') ? [] : [{ kind: 'leftTree' }],
    now,
  )
