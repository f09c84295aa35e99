'use client'

import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  reasons: { value: string; label: string }[]
  words: Record<'title' | 'reason' | 'note' | 'noteHint' | 'until' | 'untilHint' | 'submit', string>
}

/** What a call waits for, and until when. */
export function WaitForm({ action, hidden, blocked, reasons, words }: Props) {
  return (
    <ActionForm shortcut="wait" title={words.title} blocked={blocked} action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          <SelectField
            label={words.reason}
            name="reason"
            id="wait-reason"
            options={reasons}
            typed={values.reason}
            defaultValue="customer"
          />
          <TextAreaField
            label={words.note}
            hint={words.noteHint}
            name="note"
            id="wait-note"
            required
            maxLength={4000}
            rows={2}
            defaultValue={values.note ?? ''}
          />
          <TextField
            label={words.until}
            hint={words.untilHint}
            name="until"
            id="wait-until"
            type="datetime-local"
            defaultValue={values.until ?? ''}
          />
          <Submit look="secondary" className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
