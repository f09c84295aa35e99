import { recordStep } from './record-step'
import { latestNote } from './replay'
import type { Viewer } from './viewer'

export type NoteInput = { diagnosisId: string; text: string; fields: Record<string, string>; urgency: number }

/** Keeps what the person typed for the agent, so that signing in or a closed tab loses nothing. */
export const keepNote = (viewer: Viewer, { diagnosisId, text, fields, urgency }: NoteInput, now: Date) =>
  recordStep(
    viewer,
    diagnosisId,
    ({ events }) => {
      const kept = latestNote(events)
      const same =
        kept?.text === text && kept.urgency === urgency && JSON.stringify(kept.fields) === JSON.stringify(fields)
      return same ? [] : [{ kind: 'noted', text, fields, urgency }]
    },
    now,
  )
