'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

export type CloseGapState = { error?: string }

type Props = {
  action: (state: CloseGapState, form: FormData) => Promise<CloseGapState>
  gap: { words: string; locale: string }
  options: { value: string; label: string }[]
  words: { which: string; close: string }
}

/** Names the entry that answers a search; the search is run again before it counts as answered. */
export function CloseGapForm({ action, gap, options, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  return (
    <form action={submit} className="grid gap-4">
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <input type="hidden" name="words" value={gap.words} />
      <input type="hidden" name="locale" value={gap.locale} />
      <ChoiceField name="answer" legend={words.which} options={options} chosen="" />
      <Submit className="justify-self-start">{words.close}</Submit>
    </form>
  )
}
