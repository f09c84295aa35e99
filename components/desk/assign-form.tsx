'use client'

import { SelectField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  colleagues: { value: string; label: string }[]
  words: { title: string; to: string; submit: string }
}

/** Gives the call to one colleague. */
export function AssignForm({ action, hidden, colleagues, words }: Props) {
  return (
    <ActionForm shortcut="assign" title={words.title} blocked={null} action={action} hidden={hidden}>
      {(values) => (
        <>
          <SelectField
            label={words.to}
            name="to"
            id="assign-to"
            options={colleagues}
            typed={values.to}
            defaultValue={colleagues[0]?.value}
          />
          <Submit look="secondary" className="justify-self-start" disabled={colleagues.length === 0}>
            {words.submit}
          </Submit>
        </>
      )}
    </ActionForm>
  )
}
