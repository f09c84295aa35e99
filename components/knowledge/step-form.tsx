'use client'

import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

type State = { error?: string; text?: string }
type Props = {
  action: (state: State, form: FormData) => Promise<State>
  fields: Record<string, string>
  label: string
}

/** One small button that does one thing, and says why if it could not. */
export function StepForm({ action, fields, label }: Props) {
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <Submit look="secondary" size="small">
        {label}
      </Submit>
    </form>
  )
}
