'use client'

import { PersonForm } from '@/components/people/person-form'
import { TextField } from '@/components/ui/field'
import { changePasswordAction } from './actions'

type Words = { current: string; next: string; nextHint: string; again: string; submit: string }

export function PasswordForm({ words }: { words: Words }) {
  const secret = { type: 'password', required: true, maxLength: 200 } as const
  return (
    <PersonForm
      action={changePasswordAction}
      submit={words.submit}
      fields={() => (
        <>
          <TextField label={words.current} name="current" autoComplete="current-password" {...secret} />
          <TextField
            label={words.next}
            hint={words.nextHint}
            name="next"
            autoComplete="new-password"
            minLength={12}
            {...secret}
          />
          <TextField label={words.again} name="again" autoComplete="new-password" {...secret} />
        </>
      )}
    />
  )
}
