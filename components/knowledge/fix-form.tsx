'use client'

import { useState } from 'react'
import { MarkdownField } from '@/components/knowledge/markdown/markdown-field'
import type { MarkdownWords } from '@/components/knowledge/markdown/markdown-words'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

/** `typed`: what was refused, to be typed on. */
export type FixState = { error?: string; typed?: Record<string, string> }

const parts = ['steps', 'proof', 'undo'] as const
type SolutionWords = { title: string } & Record<(typeof parts)[number], string>

type Props = {
  action: (state: FixState, form: FormData) => Promise<FixState>
  fields: Record<string, string>
  lang: string
  texts: {
    title: string
    summary: string
    symptoms: string
    cause: string
    solutions: Record<string, SolutionWords>
  }
  words: {
    titleLabel: string
    summary: string
    symptoms: string
    cause: string
    solutionTitle: string
    steps: string
    proof: string
    undo: string
    note: string
    noteHint: string
    save: string
    markdown: MarkdownWords
  }
}

/** A longer text of the form: written in the editor, or in a plain text area where that is not there. */
function FixText({
  text,
  ...field
}: {
  name: string
  label: string
  text: string
  lang: string
  rows?: 2 | 4 | 6
  words: MarkdownWords
}) {
  const [value, setValue] = useState(text)
  return <MarkdownField {...field} value={value} onChange={setValue} />
}

/** The words of a known problem as they stand, to be mended, and what was wrong with them. */
export function FixForm({ action, fields, lang, texts, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const typed = (name: string, text: string) => ({ name, defaultValue: state.typed?.[name] ?? text })
  const long = (name: string, text: string) => ({
    name,
    lang,
    text: state.typed?.[name] ?? text,
    words: words.markdown,
  })
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField label={words.titleLabel} lang={lang} required maxLength={200} {...typed('title', texts.title)} />
      <TextAreaField label={words.summary} lang={lang} maxLength={500} {...typed('summary', texts.summary)} />
      <FixText label={words.symptoms} {...long('symptoms', texts.symptoms)} />
      <FixText label={words.cause} {...long('cause', texts.cause)} />
      {Object.entries(texts.solutions).map(([id, solution]) => (
        <fieldset key={id} className="grid gap-4 rounded-2xl border border-line bg-surface p-4">
          <legend className="px-1 font-semibold">{solution.title}</legend>
          <TextField
            label={words.solutionTitle}
            lang={lang}
            required
            maxLength={200}
            {...typed(`${id}.title`, solution.title)}
          />
          {parts.map((part) => (
            <FixText
              key={part}
              label={words[part]}
              rows={part === 'steps' ? 6 : 2}
              {...long(`${id}.${part}`, solution[part])}
            />
          ))}
        </fieldset>
      ))}
      <TextAreaField
        {...typed('note', '')}
        label={words.note}
        hint={words.noteHint}
        required
        maxLength={1000}
        rows={2}
      />
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <Submit className="justify-self-start">{words.save}</Submit>
    </form>
  )
}
