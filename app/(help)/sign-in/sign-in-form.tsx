'use client'

import { TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { signInAction } from './actions'

type Words = { email: string; password: string; submit: string }

export function SignInForm({ next, words }: { next: string | null; words: Words }) {
  const [state, action] = useFormAction(signInAction, {})
  return (
    <form action={action} className="grid gap-5">
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={state.email ?? ''}
      />
      <TextField
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Submit>{words.submit}</Submit>
    </form>
  )
}
