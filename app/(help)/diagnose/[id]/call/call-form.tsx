'use client'

import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { openCallAction } from './actions'

export type FormField = {
  id: string
  type: 'text' | 'longText' | 'date' | 'choice'
  required: boolean
  label: string
  choices: { value: string; label: string }[]
}

type Props = {
  formKey: string
  diagnosisId: string
  request: { id: string; fields: FormField[] } | null
  kept: { text: string; urgency: string; fields: Record<string, string> }
  urgency: boolean
  words: {
    anything: string
    anythingHint: string
    urgency: string
    urgencies: string[]
    submit: string
    optional: string
    choose: string
  }
}

export function CallForm({ formKey, diagnosisId, request, kept, urgency, words }: Props) {
  const [state, action] = useFormAction(openCallAction, {})
  const values = state.values ?? kept
  return (
    <form action={action} className="grid gap-5">
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="diagnosisId" value={diagnosisId} />
      {request ? <input type="hidden" name="request" value={request.id} /> : null}
      {request?.fields.map((field) => (
        <RequestField
          key={field.id}
          field={field}
          value={values.fields[field.id] ?? ''}
          error={state.faults?.[field.id]}
          optional={words.optional}
          choose={words.choose}
        />
      ))}
      <TextAreaField
        label={words.anything}
        hint={words.anythingHint}
        name="text"
        maxLength={4000}
        defaultValue={values.text}
      />
      {urgency ? (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 font-medium">{words.urgency}</legend>
          {words.urgencies.map((label, index) => {
            const value = String(index + 1)
            return (
              <label
                key={value}
                className="flex min-h-11 items-center gap-3 rounded-xl border border-edge bg-surface px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="urgency"
                  value={value}
                  defaultChecked={value === (values.urgency || '2')}
                  className="size-5 accent-accent"
                />
                {label}
              </label>
            )
          })}
        </fieldset>
      ) : null}
      <Submit size="large">{words.submit}</Submit>
    </form>
  )
}

type RequestFieldProps = {
  field: FormField
  value: string
  error: string | undefined
  optional: string
  choose: string
}

function RequestField({ field, value, error, optional, choose }: RequestFieldProps) {
  const shared = {
    name: `field.${field.id}`,
    label: field.required ? field.label : `${field.label} (${optional})`,
    error,
    required: field.required,
    defaultValue: value,
  }
  if (field.type === 'choice')
    return <SelectField {...shared} options={[{ value: '', label: choose }, ...field.choices]} />
  if (field.type === 'longText') return <TextAreaField {...shared} maxLength={4000} />
  return <TextField {...shared} type={field.type === 'date' ? 'date' : 'text'} maxLength={300} />
}
