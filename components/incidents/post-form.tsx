'use client'

import { ActionForm, type ActionState } from '@/components/desk/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  words: Record<
    'title' | 'hint' | 'en' | 'tr' | 'heading' | 'text' | 'reach' | 'everyone' | 'organization' | 'submit',
    string
  >
}

/** A notice that a service is disturbed, in both languages. */
export function PostForm({ action, hidden, blocked, words }: Props) {
  return (
    <ActionForm title={words.title} blocked={blocked} action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          <p className="text-sm text-muted">{words.hint}</p>
          {(['en', 'tr'] as const).map((locale) => (
            <fieldset key={locale} lang={locale} className="grid gap-3">
              <legend className="mb-1.5 font-semibold">{words[locale]}</legend>
              <TextField
                label={words.heading}
                name={`${locale}Title`}
                id={`post-${locale}-title`}
                required
                maxLength={160}
                defaultValue={values[`${locale}Title`] ?? ''}
              />
              <TextAreaField
                label={words.text}
                name={`${locale}Text`}
                id={`post-${locale}-text`}
                required
                maxLength={2000}
                rows={2}
                defaultValue={values[`${locale}Text`] ?? ''}
              />
            </fieldset>
          ))}
          <ChoiceField
            name="reach"
            legend={words.reach}
            chosen={values.reach ?? 'everyone'}
            options={[
              { value: 'everyone', label: words.everyone },
              { value: 'organization', label: words.organization },
            ]}
          />
          <Submit look="secondary" className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
