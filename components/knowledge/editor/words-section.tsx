'use client'

import { useId } from 'react'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { textsOf, withTexts } from '@/lib/knowledge/content-edits'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { Locale } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'
import { ListField } from './list-field'
import { MarkdownField } from './markdown-field'
import { Section } from './section'

type Props = {
  content: ProblemContent
  locale: Locale
  words: EditorWords
  onChange: (content: ProblemContent) => void
}

/** The words of one language. */
export function WordsSection({ content, locale, words, onChange }: Props) {
  const id = useId()
  const texts = textsOf(content, locale)
  const set = (change: Partial<typeof texts>) => onChange(withTexts(content, locale, change))
  const original = locale === content.original ? null : content.texts[content.original]
  return (
    <Section title={`${words.words}: ${words[locale]}`}>
      {content.texts[locale]?.title || original === null ? null : <Message>{words.missingNote}</Message>}
      <TextField
        label={words.titleLabel}
        hint={original?.title ? `${words.originalText}: ${original.title}` : words.titleHint}
        name={`${id}-title`}
        lang={locale}
        maxLength={200}
        value={texts.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextAreaField
        label={words.summary}
        hint={original?.summary ? `${words.originalText}: ${original.summary}` : words.summaryHint}
        name={`${id}-summary`}
        lang={locale}
        rows={2}
        maxLength={500}
        value={texts.summary}
        onChange={(event) => set({ summary: event.target.value })}
      />
      <ListField
        label={words.keywords}
        hint={words.keywordsHint}
        lang={locale}
        value={texts.keywords}
        most={40}
        onChange={(keywords) => set({ keywords })}
      />
      <MarkdownField
        label={words.symptomsText}
        words={words}
        lang={locale}
        value={texts.symptoms}
        onChange={(symptoms) => set({ symptoms })}
      />
      <MarkdownField
        label={words.cause}
        words={words}
        lang={locale}
        value={texts.cause}
        onChange={(cause) => set({ cause })}
      />
    </Section>
  )
}
