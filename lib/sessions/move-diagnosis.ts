import { currentBank } from '@/lib/knowledge/current-bank'
import { recordStep } from './record-step'
import type { Viewer } from './viewer'

export type MoveInput = { diagnosisId: string; bank: number }

/** Goes on with a newer bank, as the person agreed to; what was said stays said. Never back to an older one. */
export async function moveDiagnosis(viewer: Viewer, { diagnosisId, bank }: MoveInput, now: Date) {
  const newest = await currentBank()
  return recordStep(
    viewer,
    diagnosisId,
    (diagnosis) => {
      if (bank > newest) return 'no-such-answer'
      return bank <= diagnosis.bank ? [] : [{ kind: 'moved', bank }]
    },
    now,
  )
}
