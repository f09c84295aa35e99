'use client'

import { TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  words: Record<'title' | 'at' | 'atHint' | 'note' | 'submit', string>
}

/** When the caller is called back, and what for. */
export function CallBackForm({ action, hidden, words }: Props) {
  return (
    <ActionForm shortcut="callBack" title={words.title} blocked={null} action={action} hidden={hidden}>
      {(values) => (
        <>
          <TextField
            label={words.at}
            hint={words.atHint}
            name="callBackAt"
            id="call-back-at"
            type="datetime-local"
            required
            defaultValue={values.callBackAt ?? ''}
          />
          <TextField
            label={words.note}
            name="note"
            id="call-back-note"
            maxLength={1000}
            defaultValue={values.note ?? ''}
          />
          <Submit look="secondary" className="justify-self-start">
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
