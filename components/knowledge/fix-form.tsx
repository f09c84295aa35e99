'use client'

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
  }
}

/** The words of a known problem as they stand, to be mended, and what was wrong with them. */
export function FixForm({ action, fields, lang, texts, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const typed = (name: string, text: string) => ({ name, defaultValue: state.typed?.[name] ?? text })
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField label={words.titleLabel} lang={lang} required maxLength={200} {...typed('title', texts.title)} />
      <TextAreaField label={words.summary} lang={lang} maxLength={500} {...typed('summary', texts.summary)} />
      <TextAreaField label={words.symptoms} lang={lang} {...typed('symptoms', texts.symptoms)} />
      <TextAreaField label={words.cause} lang={lang} {...typed('cause', texts.cause)} />
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
            <TextAreaField
              key={part}
              label={words[part]}
              lang={lang}
              rows={part === 'steps' ? 8 : 2}
              {...typed(`${id}.${part}`, solution[part])}
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
