'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  caller: string
  ways: { value: string; label: string }[]
  words: Record<
    | 'title'
    | 'way'
    | 'direction'
    | 'out'
    | 'in'
    | 'who'
    | 'reached'
    | 'yes'
    | 'no'
    | 'text'
    | 'callBackAt'
    | 'callBackHint'
    | 'submit',
    string
  >
}

/** Who was spoken with, how, and what was said. */
export function ContactForm({ action, hidden, caller, ways, words }: Props) {
  return (
    <ActionForm shortcut="contact" title={words.title} blocked={null} action={action} hidden={hidden}>
      {(values) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              label={words.way}
              name="way"
              id="contact-way"
              options={ways}
              typed={values.way}
              defaultValue="phone"
            />
            <TextField
              label={words.who}
              name="who"
              id="contact-who"
              required
              maxLength={200}
              defaultValue={values.who ?? caller}
            />
          </div>
          <ChoiceField
            name="direction"
            legend={words.direction}
            chosen={values.direction ?? 'out'}
            options={[
              { value: 'out', label: words.out },
              { value: 'in', label: words.in },
            ]}
          />
          <ChoiceField
            name="reached"
            legend={words.reached}
            chosen={values.reached ?? 'yes'}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
          />
          <TextAreaField
            label={words.text}
            name="text"
            id="contact-text"
            required
            maxLength={4000}
            rows={3}
            defaultValue={values.text ?? ''}
          />
          <TextField
            label={words.callBackAt}
            hint={words.callBackHint}
            name="callBackAt"
            id="contact-call-back"
            type="datetime-local"
            defaultValue={values.callBackAt ?? ''}
          />
          <Submit look="secondary" className="justify-self-start">
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
