'use client'

import { useId } from 'react'
import { Section } from '@/components/knowledge/editor/section'
import { MarkdownField } from '@/components/knowledge/markdown/markdown-field'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { QuestionContent } from '@/lib/knowledge/question-content'
import { questionTexts, withQuestionTexts } from '@/lib/knowledge/question-edits'
import { locales } from '@/lib/messages/locale'
import type { QuestionWords } from './question-words'

type Props = { content: QuestionContent; words: QuestionWords; onChange: (content: QuestionContent) => void }

/** What is asked and how to check it, both languages side by side. */
export function TextsSection({ content, words, onChange }: Props) {
  const id = useId()
  return (
    <Section title={words.words}>
      <div className="grid gap-5 md:grid-cols-2">
        {locales.map((locale) => {
          const texts = questionTexts(content, locale)
          return (
            <fieldset key={locale} className="grid min-w-0 content-start gap-5">
              <legend className="sr-only">{words[locale]}</legend>
              <TextAreaField
                label={`${words.text}: ${words[locale]}`}
                name={`${id}-text-${locale}`}
                lang={locale}
                rows={2}
                maxLength={300}
                value={texts.text}
                onChange={(event) => onChange(withQuestionTexts(content, locale, { text: event.target.value }))}
              />
              <MarkdownField
                label={`${words.check}: ${words[locale]}`}
                hint={words.checkHint}
                words={words.markdown}
                lang={locale}
                value={texts.check}
                onChange={(check) => onChange(withQuestionTexts(content, locale, { check }))}
              />
            </fieldset>
          )
        })}
      </div>
    </Section>
  )
}

/** What asking costs, and whom it may be asked. */
export function QuestionFacts({ content, areas, words, onChange }: Props & { areas: string[] }) {
  const id = useId()
  const minutes = (value: number) => (Number.isFinite(value) ? value : 0)
  return (
    <Section title={words.facts}>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          label={words.minutes}
          name={`${id}-minutes`}
          type="number"
          min={0.2}
          max={30}
          step="any"
          value={content.minutes || ''}
          onChange={(event) => onChange({ ...content, minutes: minutes(event.target.valueAsNumber) })}
        />
        <TextField
          label={words.staffMinutes}
          hint={words.staffMinutesHint}
          name={`${id}-staff`}
          type="number"
          min={0.2}
          max={30}
          step="any"
          value={content.staffMinutes ?? ''}
          onChange={(event) => {
            const { staffMinutes: _, ...rest } = content
            const typed = event.target.valueAsNumber
            onChange(Number.isFinite(typed) ? { ...rest, staffMinutes: typed } : rest)
          }}
        />
        <SelectField
          label={words.audience}
          name={`${id}-audience`}
          value={content.audience}
          options={Object.entries(words.audiences).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ ...content, audience: event.target.value as QuestionContent['audience'] })}
        />
        <TextField
          label={words.area}
          hint={words.areaHint}
          name={`${id}-area`}
          list={`${id}-areas`}
          maxLength={60}
          value={content.area}
          onChange={(event) => onChange({ ...content, area: event.target.value })}
        />
        <datalist id={`${id}-areas`}>
          {areas.map((area) => (
            <option key={area} value={area} />
          ))}
        </datalist>
      </div>
    </Section>
  )
}
