'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  targets: { value: string; label: string }[]
  words: { title: string; to: string; reason: string; reasonHint: string; submit: string }
}

export function HandOverForm({ action, hidden, blocked, targets, words }: Props) {
  return (
    <ActionForm shortcut="handOver" title={words.title} blocked={blocked} action={action} hidden={hidden}>
      {(values, isBlocked) => (
        <>
          <ChoiceField name="to" legend={words.to} options={targets} chosen={values.to ?? targets[0]?.value ?? ''} />
          <TextAreaField
            label={words.reason}
            hint={words.reasonHint}
            name="reason"
            id="hand-over-reason"
            required
            maxLength={4000}
            rows={3}
            defaultValue={values.reason ?? ''}
          />
          <Submit className="justify-self-start" disabled={isBlocked}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
