'use client'

import { useId, useState } from 'react'
import { SelectField, TextField } from '@/components/ui/field'
import type { WrittenSolution } from '@/lib/knowledge/problem-content'
import type { Locale } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'
import { MarkdownField } from './markdown-field'

type Facts = Pick<WrittenSolution, 'kind' | 'minutes' | 'success' | 'audience' | 'risk' | 'onSite'>

type Props = {
  solution: WrittenSolution
  locale: Locale
  original: Locale
  words: EditorWords
  onChange: (change: Partial<Facts>) => void
  onText: (change: { title?: string; steps?: string; proof?: string; undo?: string }) => void
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Support staff at the device read the same as those on the phone. */
const carriedOutBy = (who: string): Pick<Facts, 'audience' | 'onSite'> =>
  who === 'onSite' ? { audience: 'staff', onSite: true } : { audience: who as Facts['audience'], onSite: undefined }

export function WrittenSolutionFields({ solution, locale, original, words, onChange, onText }: Props) {
  const id = useId()
  const { title = '', steps = '', proof = '', undo = '' } = solution.texts[locale] ?? {}
  const source = locale === original ? undefined : solution.texts[original]
  return (
    <>
      <TextField
        label={words.solutionTitle}
        hint={source?.title ? `${words.originalText}: ${source.title}` : undefined}
        name={`${id}-title`}
        lang={locale}
        maxLength={200}
        value={title}
        onChange={(event) => onText({ title: event.target.value })}
      />
      <MarkdownField
        label={words.steps}
        hint={words.stepsHint}
        words={words}
        lang={locale}
        rows={6}
        value={steps}
        onChange={(value) => onText({ steps: value })}
      />
      {(['proof', 'undo'] as const).map((part) => (
        <MarkdownField
          key={part}
          label={words[part]}
          hint={words[`${part}Hint`]}
          words={words}
          lang={locale}
          rows={2}
          value={{ proof, undo }[part]}
          onChange={(value) => onText({ [part]: value })}
        />
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
  return (
    <TextField
      label={label}
      name={id}
      type="number"
      inputMode="decimal"
      min={1}
      max={240}
      step="any"
      aria-invalid={!isValid(Number(text))}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        const minutes = event.target.valueAsNumber
        if (isValid(minutes)) onChange(minutes)
      }}
    />
  )
}
