'use client'

import { type ReactNode, startTransition } from 'react'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

export type AdminFormState = { error?: string; told?: string }

type Props = {
  action: (state: AdminFormState, form: FormData) => Promise<AdminFormState>
  submit: string
  hidden?: Record<string, string>
  children: ReactNode
}

/** A form of the administration: says what came of it, and keeps what was typed when it was refused. */
export function AdminForm({ action, submit, hidden = {}, children }: Props) {
  const [state, send, isPending] = useFormAction(action, {})
  return (
    <form
      action={send}
      onSubmit={(event) => {
        // React would empty the fields after sending; a refused form keeps them.
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        if (!isPending) startTransition(() => send(form))
      }}
      className="grid gap-5"
    >
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {state.told ? <Message tone="good">{state.told}</Message> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Submit className="justify-self-start">{submit}</Submit>
    </form>
  )
}
