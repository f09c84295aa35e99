'use client'

import { TextAreaField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import type { ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  submit: string
  /** A text to go with it. */
  field?: { name: string; label: string; id: string }
}

/** One thing to do about a provider's part. What was typed stays while it could not be saved. */
export function PartForm({ action, hidden, submit, field }: Props) {
  const [state, send] = useFormAction(action, {})
  return (
    <form action={send} className="grid gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {field ? (
        <TextAreaField
          label={field.label}
          name={field.name}
          id={field.id}
          required
          maxLength={4000}
          rows={2}
          defaultValue={state.values?.[field.name] ?? ''}
        />
      ) : null}
      <Submit look="secondary" size={field ? undefined : 'small'} className="justify-self-start">
        {submit}
      </Submit>
    </form>
  )
}
