'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Option = { value: string; label: string }
type Field = 'kind' | 'service' | 'impact' | 'urgency'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  /** Nobody has said yet what kind of call it is. */
  isUnknown: boolean
  options: Record<Field, Option[]>
  /** What the call says now. */
  now: Record<Field, string>
  words: Record<Field | 'title' | 'submit', string>
}

/** What a call is about: its kind, its service, and what its priority follows from. */
export function ClassifyForm({ action, hidden, isUnknown, options, now, words }: Props) {
  return (
    <ActionForm
      shortcut="classify"
      id="classify"
      title={words.title}
      blocked={null}
      open={isUnknown}
      action={action}
      hidden={hidden}
    >
      {(values) => (
        <>
          <ChoiceField name="kind" legend={words.kind} options={options.kind} chosen={values.kind ?? now.kind} />
          {(['service', 'impact', 'urgency'] as const).map((name) => (
            <SelectField
              key={name}
              label={words[name]}
              name={name}
              id={`classify-${name}`}
              options={options[name]}
              typed={values[name]}
              defaultValue={now[name]}
            />
          ))}
          <Submit look="secondary" className="justify-self-start">
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
