'use client'

import { useId, useState } from 'react'
import { MarkdownField } from '@/components/knowledge/markdown/markdown-field'
import { SelectField, TextField } from '@/components/ui/field'
import type { WrittenSolution } from '@/lib/knowledge/problem-content'
import type { Locale } from '@/lib/messages/locale'
import { EachLanguage, named } from './each-language'
import type { EditorWords } from './editor-words'

type Facts = Pick<WrittenSolution, 'kind' | 'minutes' | 'success' | 'audience' | 'risk' | 'onSite'>

type Words = { title?: string; steps?: string; proof?: string; undo?: string }
type Props = {
  solution: WrittenSolution
  locales: readonly Locale[]
  original: Locale
  words: EditorWords
  onChange: (change: Partial<Facts>) => void
  onText: (locale: Locale, change: Words) => void
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Support staff at the device read the same as those on the phone. */
const carriedOutBy = (who: string): Pick<Facts, 'audience' | 'onSite'> =>
  who === 'onSite' ? { audience: 'staff', onSite: true } : { audience: who as Facts['audience'], onSite: undefined }

const parts = ['steps', 'proof', 'undo'] as const

export function WrittenSolutionFields({ solution, locales, original, words, onChange, onText }: Props) {
  const id = useId()
  const textIn = (locale: Locale, part: keyof Words) => solution.texts[locale]?.[part] ?? ''
  const label = (text: string, locale: Locale) => named(text, locale, { locales, words })
  const source = locales.length > 1 ? '' : textIn(original, 'title')
  return (
    <>
      <EachLanguage locales={locales}>
        {(locale) => (
          <TextField
            label={label(words.solutionTitle, locale)}
            hint={source && locale !== original ? `${words.originalText}: ${source}` : undefined}
            name={`${id}-title-${locale}`}
            lang={locale}
            maxLength={200}
            value={textIn(locale, 'title')}
            onChange={(event) => onText(locale, { title: event.target.value })}
          />
        )}
      </EachLanguage>
      {parts.map((part) => (
        <EachLanguage key={part} locales={locales}>
          {(locale) => (
            <MarkdownField
              label={label(words[part], locale)}
              hint={words[`${part}Hint`]}
              words={words.textField}
              lang={locale}
              rows={part === 'steps' ? 6 : 2}
              value={textIn(locale, part)}
              onChange={(value) => onText(locale, { [part]: value })}
            />
          )}
        </EachLanguage>
      ))}
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        <SelectField
          label={words.kind}
          name={`${id}-kind`}
          value={solution.kind}
          options={optionsOf({ solution: words.solution, workaround: words.workaround })}
          onChange={(event) => onChange({ kind: event.target.value as Facts['kind'] })}
        />
        <Minutes label={words.minutes} value={solution.minutes} onChange={(minutes) => onChange({ minutes })} />
        <SelectField
          label={words.success}
          name={`${id}-success`}
          value={solution.success}
          options={optionsOf(words.successes)}
          onChange={(event) => onChange({ success: event.target.value as Facts['success'] })}
        />
        <SelectField
          label={words.forWhom}
          name={`${id}-audience`}
          value={solution.onSite && solution.audience === 'staff' ? 'onSite' : solution.audience}
          options={optionsOf(words.forWhoms)}
          onChange={(event) => onChange(carriedOutBy(event.target.value))}
        />
        <SelectField
          label={words.solutionRisk}
          name={`${id}-risk`}
          value={solution.risk}
          options={optionsOf(words.solutionRisks)}
          onChange={(event) => onChange({ risk: event.target.value as Facts['risk'] })}
        />
      </div>
    </>
  )
}

/** A number that is not yet one stays as it was typed and changes nothing. */
function Minutes({ label, value, onChange }: { label: string; value: number; onChange: (minutes: number) => void }) {
  const id = useId()
  const [text, setText] = useState(String(value))
  const isValid = (minutes: number) => minutes >= 1 && minutes <= 240
  // Found again, thrown away: then it is no longer what was typed here.
  const shown = isValid(Number(text)) && Number(text) !== value ? String(value) : text
  return (
    <TextField
      label={label}
      name={id}
      type="number"
      inputMode="decimal"
      min={1}
      max={240}
      step="any"
      aria-invalid={!isValid(Number(shown))}
      value={shown}
      onChange={(event) => {
        setText(event.target.value)
        const minutes = event.target.valueAsNumber
        if (isValid(minutes)) onChange(minutes)
      }}
    />
  )
}
