'use client'

import { type ComponentProps, useRef } from 'react'
import { ReplayPanel } from '@/components/knowledge/replay-panel'
import { TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

type Replay = ComponentProps<typeof ReplayPanel>
type Weights = { validated: string; solved: string }
export type RankingState = { error?: string; told?: string; typed?: Weights }

type Props = {
  action: (state: RankingState, form: FormData) => Promise<RankingState>
  start: Weights
  most: number
  replay: Replay['replay']
  replayWords: Replay['words']
  words: { validated: string; validatedHint: string; solved: string; solvedHint: string; save: string }
}

const names = ['validated', 'solved'] as const

/** How much use counts in search beside words; replayed on real searches before it is saved. */
export function RankingForm({ action, start, most, replay, replayWords, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const form = useRef<HTMLFormElement>(null)
  const typedNow = () => {
    const written = new FormData(form.current ?? undefined)
    return Object.fromEntries(names.map((name) => [name, String(written.get(name) ?? '')]))
  }
  return (
    <form ref={form} action={submit} className="grid gap-5">
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      {state.told ? <Message tone="good">{state.told}</Message> : null}
      {names.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          hint={words[`${name}Hint`]}
          name={name}
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          step={1}
          required
          defaultValue={state.typed?.[name] ?? start[name]}
        />
      ))}
      <ReplayPanel about={typedNow} replay={replay} words={replayWords} />
      <Submit className="justify-self-start">{words.save}</Submit>
    </form>
  )
}
