'use client'

import { ActionForm, type ActionState } from '@/components/desk/action-form'
import { TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  words: Record<'title' | 'parent' | 'hint' | 'submit', string>
}

/** Puts the call under the one about its cause. */
export function LinkForm({ action, hidden, words }: Props) {
  return (
    <ActionForm title={words.title} blocked={null} action={action} hidden={hidden}>
      {(values) => (
        <>
          <TextField
            label={words.parent}
            hint={words.hint}
            name="parent"
            id="link-parent"
            inputMode="numeric"
            pattern="[1-9][0-9]{0,8}"
            required
            defaultValue={values.parent ?? ''}
          />
          <Submit look="secondary" className="justify-self-start">
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
