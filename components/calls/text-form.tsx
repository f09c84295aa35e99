'use client'

import { useActionState, useId } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'

type State = { error?: string; text?: string }

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  fields: Record<string, string>
  words: { label: string; hint?: string; submit: string }
  name?: string
  look?: 'primary' | 'secondary' | 'danger'
}

/** One text and a button. What was typed stays when it could not be saved. */
export function TextForm({ action, fields, words, name = 'text', look = 'primary' }: Props) {
  const id = useId()
  const [state, submit] = useActionState(action, {})
  return (
    <form action={submit} className="grid gap-3">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <TextAreaField
        label={words.label}
        hint={words.hint}
        name={name}
        id={id}
        required
        maxLength={4000}
        rows={3}
        defaultValue={state.text ?? ''}
      />
      <Submit look={look} className="justify-self-start">
        {words.submit}
      </Submit>
    </form>
  )
}
