'use client'

import { type ReactNode, useId } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

type State = {
  error?: string
  text?: string /** The words contradict the button: asked back, it is meant. */
  asks?: boolean
}

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  fields: Record<string, string>
  words: { label: string; hint?: string; submit: string /** The button once it was asked back. */; sure?: string }
  name?: string
  optional?: boolean
  rows?: number
  look?: 'primary' | 'secondary' | 'danger'
  /** What else the form asks, before the text. */
  children?: ReactNode
}

/** One text and a button. What was typed stays when it could not be saved. */
export function TextForm({
  action,
  fields,
  words,
  name = 'text',
  optional = false,
  rows = 3,
  look = 'primary',
  children,
}: Props) {
  const id = useId()
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className="grid gap-3">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {state.asks ? <input type="hidden" name="sure" value="1" /> : null}
      {state.error ? <Message tone={state.asks ? 'warn' : 'bad'}>{state.error}</Message> : null}
      {children}
      <TextAreaField
        label={words.label}
        hint={words.hint}
        name={name}
        id={id}
        required={!optional}
        maxLength={4000}
        rows={rows}
        defaultValue={state.text ?? ''}
      />
      <Submit look={look} className="justify-self-start">
        {state.asks ? (words.sure ?? words.submit) : words.submit}
      </Submit>
    </form>
  )
}
