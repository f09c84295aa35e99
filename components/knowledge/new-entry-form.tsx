'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { type Alike, AlikeNotice } from './alike-notice'

export type NewEntryState = { error?: string; typed?: Record<string, string> }

type Option = { value: string; label: string }
type Props = {
  action: (state: NewEntryState, form: FormData) => Promise<NewEntryState>
  kind: string
  formKey: string
  locale: string
  services: Option[]
  languages: Option[]
  alike: Alike
  words: {
    title: string
    titleHint: string
    service: string
    language: string
    submit: string
  }
}

export function NewEntryForm({ action, alike, kind, formKey, locale, services, languages, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const typed = state.typed ?? {}
  const [title, setTitle] = useState(typed.title ?? '')
  const [written, setWritten] = useState(typed.locale ?? locale)
  return (
    <form action={submit} className="grid gap-5">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={formKey} />
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <TextField
        label={words.title}
        hint={words.titleHint}
        name="title"
        required
        maxLength={200}
        defaultValue={typed.title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <AlikeNotice {...alike} title={title} locale={written} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          key={`service-${typed.service}`}
          label={words.service}
          name="service"
          required
          defaultValue={typed.service ?? ''}
          options={services}
        />
        <SelectField
          key={`locale-${typed.locale}`}
          label={words.language}
          name="locale"
          defaultValue={typed.locale ?? locale}
          options={languages}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <Submit className="justify-self-start">{words.submit}</Submit>
    </form>
  )
}
