'use client'

import { useId, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { statusText } from '@/lib/calls/status-text'

type Texts = Record<'en' | 'tr', { name: string; text: string }>
export type TemplateState = { error?: string; values?: Texts }

type Props = {
  action: (state: TemplateState, form: FormData) => Promise<TemplateState>
  hidden: { id: string; version: string }
  saved: Texts
  example: Parameters<typeof statusText>[1]
  words: Record<'english' | 'turkish' | 'name' | 'text' | 'save' | 'retire' | 'preview', string>
}

/** One text in both languages, with how it will read. */
export function TemplateForm({ action, hidden, saved, example, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const values = state.values ?? saved
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="id" value={hidden.id} />
      <input type="hidden" name="version" value={hidden.version} />
      {state.error ? <Message tone="bad">{state.error}</Message> : null}
      <div className="grid gap-6 lg:grid-cols-2">
        {(['en', 'tr'] as const).map((locale) => (
          <OneLanguage
            key={`${locale}:${hidden.version}:${values[locale].text}`}
            locale={locale}
            legend={locale === 'en' ? words.english : words.turkish}
            values={values[locale]}
            example={example}
            words={words}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Submit look="secondary" name="step" value="save">
          {words.save}
        </Submit>
        {hidden.version === '0' ? null : (
          <button type="submit" name="step" value="retire" formNoValidate className={buttonClass({ look: 'quiet' })}>
            {words.retire}
          </button>
        )}
      </div>
    </form>
  )
}

type LanguageProps = {
  locale: 'en' | 'tr'
  legend: string
  values: { name: string; text: string }
  example: Props['example']
  words: Props['words']
}

function OneLanguage({ locale, legend, values, example, words }: LanguageProps) {
  const id = useId()
  const [text, setText] = useState(values.text)
  return (
    <fieldset lang={locale} className="grid content-start gap-3">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <TextField
        label={words.name}
        name={`${locale}Name`}
        id={`${id}-name`}
        required
        maxLength={80}
        defaultValue={values.name}
      />
      <TextAreaField
        label={words.text}
        name={`${locale}Text`}
        id={`${id}-text`}
        required
        maxLength={2000}
        rows={4}
        defaultValue={values.text}
        onChange={(event) => setText(event.target.value)}
      />
      {text ? (
        <div className="rounded-xl bg-sunken px-4 py-3">
          <p className="text-sm text-muted">{words.preview}</p>
          <p className="whitespace-pre-line">{statusText(text, example)}</p>
        </div>
      ) : null}
    </fieldset>
  )
}
