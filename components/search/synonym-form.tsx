'use client'

import Link from 'next/link'
import { type ComponentProps, useRef } from 'react'
import { ReplayPanel } from '@/components/knowledge/replay-panel'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { type Part, Parts } from './parts'

type Replay = ComponentProps<typeof ReplayPanel>

export type SynonymState = {
  error?: string
  typed?: { words: string; q: string }
  tried?: { title: string; hits: { key: string; href: string; title: Part[] }[] }
}

type Props = {
  action: (state: SynonymState, form: FormData) => Promise<SynonymState>
  fields: Record<string, string>
  start: { words: string; q: string }
  removable: boolean
  replay: Replay['replay']
  replayWords: Replay['words']
  words: Record<'words' | 'wordsHint' | 'q' | 'qHint' | 'tryOut' | 'save' | 'remove', string>
}

/** One group of words that mean the same: tried out, saved or taken away. What was typed stays when it was refused. */
export function SynonymForm({ action, fields, start, removable, replay, replayWords, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const typed = state.typed ?? start
  const form = useRef<HTMLFormElement>(null)
  const typedNow = () => {
    const written = new FormData(form.current ?? undefined).get('words')
    return { ...fields, words: typeof written === 'string' ? written : '' }
  }
  const idOf = (name: string) => `${name}-${fields.set ?? 'new'}`
  return (
    <form ref={form} action={submit} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <TextAreaField
        id={idOf('words')}
        label={words.words}
        hint={words.wordsHint}
        name="words"
        lang={fields.locale}
        defaultValue={typed.words}
        required
        maxLength={2000}
      />
      <TextField
        id={idOf('q')}
        label={words.q}
        hint={words.qHint}
        name="q"
        lang={fields.locale}
        defaultValue={typed.q}
        maxLength={300}
        autoComplete="off"
      />
      {state.tried ? (
        <div role="status" className="grid gap-2 rounded-xl bg-sunken px-4 py-3">
          <p className="font-medium">{state.tried.title}</p>
          <ol className="grid list-decimal gap-1 pl-5">
            {state.tried.hits.map(({ key, href, title }) => (
              <li key={key}>
                <Link href={href} prefetch={false} className="underline underline-offset-2">
                  <Parts parts={title} />
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      <ReplayPanel about={typedNow} replay={replay} words={replayWords} />
      <div className="flex flex-wrap gap-3">
        <Submit name="intent" value="save">
          {words.save}
        </Submit>
        <Submit name="intent" value="try" look="secondary">
          {words.tryOut}
        </Submit>
        {removable ? (
          <Submit name="intent" value="remove" look="secondary">
            {words.remove}
          </Submit>
        ) : null}
      </div>
    </form>
  )
}
