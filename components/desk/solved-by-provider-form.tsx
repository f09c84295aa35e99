'use client'

import { TextAreaField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  words: Record<'title' | 'text' | 'textHint' | 'submit', string>
}

/** Records that a provider solved it, in words for the caller. */
export function SolvedByProviderForm({ action, hidden, blocked, words }: Props) {
  return (
    <ActionForm title={words.title} blocked={blocked} open action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          <TextAreaField
            label={words.text}
            hint={words.textHint}
            name="text"
            id="solved-text"
            required
            maxLength={4000}
            rows={3}
            defaultValue={values.text ?? ''}
          />
          <Submit className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
