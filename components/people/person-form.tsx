'use client'

import type { ReactNode } from 'react'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

export type PersonFormState = {
  error?: string
  told?: string
  /** Shown this once. */
  password?: string
  values?: Record<string, string>
}

type Props = {
  action: (state: PersonFormState, form: FormData) => Promise<PersonFormState>
  submit: string
  look?: 'primary' | 'secondary' | 'danger'
  hidden?: Record<string, string>
  /** The fields, given what was typed before it was refused. */
  fields?: (values: Record<string, string>) => ReactNode
}

export function PersonForm({ action, submit, look = 'primary', hidden = {}, fields }: Props) {
  const [state, send] = useFormAction(action, {})
  return (
    <form action={send} className="grid gap-4">
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {state.told ? (
        <Message tone="good">
          <p>{state.told}</p>
          {state.password ? <p className="mt-1 font-mono text-lg select-all">{state.password}</p> : null}
        </Message>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields?.(state.values ?? {})}
      <Submit look={look} className="justify-self-start">
        {submit}
      </Submit>
    </form>
  )
}
