'use client'

import { type ReactNode, useId } from 'react'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

type State = { error?: string; text?: string }
type Props = {
  action: (state: State, form: FormData) => Promise<State>
  fields: Record<string, string>
  label: string
  hint: string
  look?: 'primary' | 'secondary'
  /** Why it cannot be pressed; null if it can. */
  blocked: string | null
  /** What else the step asks. */
  children?: ReactNode
}

/** One step on, or in words why not. */
export function StepButton({ action, fields, label, hint, look = 'primary', blocked, children }: Props) {
  const id = useId()
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className="grid gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <Submit look={look} disabled={blocked !== null} aria-describedby={id} className="w-full">
        {label}
      </Submit>
      <p id={id} className={`text-sm ${blocked === null ? 'text-muted' : 'font-medium text-warn'}`}>
        {blocked ?? hint}
      </p>
    </form>
  )
}
