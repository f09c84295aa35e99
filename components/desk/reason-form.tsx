'use client'

import { useId } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'
import type { CallKey } from './call-key-table'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  shortcut?: CallKey
  words: { title: string; reason: string; submit: string }
}

/** A step that needs nothing but a reason. What was asked back once is meant the second time. */
export function ReasonForm({ action, hidden, blocked, shortcut, words }: Props) {
  const id = useId()
  return (
    <ActionForm shortcut={shortcut} title={words.title} blocked={blocked} action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          {values.sure ? <input type="hidden" name="sure" value="1" /> : null}
          <TextAreaField
            label={words.reason}
            name="reason"
            id={id}
            required
            maxLength={4000}
            rows={3}
            defaultValue={values.reason ?? ''}
          />
          <Submit look="secondary" className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
