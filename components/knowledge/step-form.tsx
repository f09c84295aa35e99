'use client'

import type { ReactNode } from 'react'
import { Message } from '@/components/ui/message'
import { useFormAction } from '@/components/ui/use-form-action'

type State = { error?: string; text?: string }
export type Step = {
  action: (state: State, form: FormData) => Promise<State>
  fields: Record<string, string>
}
type Props = Step & {
  /** What the step asks. */
  asks?: ReactNode
  /** What takes it. */
  children: ReactNode
  className?: string
}

/** A step with all that it needs to know, and in words why it could not be taken. */
export function StepForm({ action, fields, asks, children, className }: Props) {
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className={className ?? 'grid gap-2'}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asks}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {children}
    </form>
  )
}
