'use client'

import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

export type FixState = { error?: string }

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
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="title"
        label={words.titleLabel}
        lang={lang}
        required
        maxLength={200}
        defaultValue={texts.title}
      />
      <TextAreaField name="summary" label={words.summary} lang={lang} maxLength={500} defaultValue={texts.summary} />
      <TextAreaField name="symptoms" label={words.symptoms} lang={lang} defaultValue={texts.symptoms} />
      <TextAreaField name="cause" label={words.cause} lang={lang} defaultValue={texts.cause} />
      {Object.entries(texts.solutions).map(([id, solution]) => (
        <fieldset key={id} className="grid gap-4 rounded-2xl border border-line bg-surface p-4">
          <legend className="px-1 font-semibold">{solution.title}</legend>
          <TextField
            name={`${id}.title`}
            label={words.solutionTitle}
            lang={lang}
            required
            maxLength={200}
            defaultValue={solution.title}
          />
          {parts.map((part) => (
            <TextAreaField
              key={part}
              name={`${id}.${part}`}
              label={words[part]}
              lang={lang}
              rows={part === 'steps' ? 8 : 2}
              defaultValue={solution[part]}
            />
          ))}
        </fieldset>
      ))}
      <TextAreaField name="note" label={words.note} hint={words.noteHint} required maxLength={1000} rows={2} />
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <Submit className="justify-self-start">{words.save}</Submit>
    </form>
  )
}
