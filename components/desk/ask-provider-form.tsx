'use client'

import { SelectField, TextAreaField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  providers: { value: string; label: string }[]
  /** The one that the rules name. */
  suggested: string | undefined
  words: Record<'title' | 'provider' | 'text' | 'textHint' | 'forCaller' | 'forCallerHint' | 'submit', string>
}

/** Asks an outside party: what it reads, and apart from it what the caller reads. */
export function AskProviderForm({ action, hidden, blocked, providers, suggested, words }: Props) {
  return (
    <ActionForm shortcut="askProvider" title={words.title} blocked={blocked} action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          <SelectField
            label={words.provider}
            name="providerId"
            options={providers}
            typed={values.providerId}
            defaultValue={suggested ?? providers[0]?.value}
          />
          <TextAreaField
            label={words.text}
            hint={words.textHint}
            name="text"
            id="provider-text"
            required
            maxLength={4000}
            rows={4}
            defaultValue={values.text ?? ''}
          />
          <TextAreaField
            label={words.forCaller}
            hint={words.forCallerHint}
            name="forCaller"
            maxLength={4000}
            rows={2}
            defaultValue={values.forCaller ?? ''}
          />
          <Submit look="secondary" className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
