'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import type { ActionState } from './action-form'
import { callKeys } from './call-key-table'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  words: { to: string; caller: string; colleagues: string; text: string; send: string }
}

/** A message to the caller, or a note that looks like one only colleagues read. */
export function WriteForm({ action, hidden, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className="group grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <ChoiceField
        name="reader"
        legend={words.to}
        chosen={state.values?.reader ?? 'caller'}
        options={[
          { value: 'caller', label: words.caller },
          { value: 'colleagues', label: words.colleagues },
        ]}
      />
      <div data-key={callKeys.write} className="group-has-[[value=colleagues]:checked]:[&_textarea]:bg-warn-soft">
        <TextAreaField
          label={words.text}
          name="text"
          id="write-text"
          required
          maxLength={4000}
          rows={3}
          defaultValue={state.values?.text ?? ''}
        />
      </div>
      <Submit look="secondary" className="justify-self-start">
        {words.send}
      </Submit>
    </form>
  )
}
