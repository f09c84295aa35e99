'use client'

import { type ReactNode, useId } from 'react'
import { type Alike, AlikeNotice } from '@/components/knowledge/alike-notice'
import { MarkdownField } from '@/components/knowledge/markdown/markdown-field'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { textsOf, withTexts } from '@/lib/knowledge/content-edits'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { Locale } from '@/lib/messages/locale'
import { EachLanguage, named } from './each-language'
import type { EditorWords } from './editor-words'
import { ListField } from './list-field'
import { Section } from './section'

type Props = {
  content: ProblemContent
  /** One of them, or both side by side. */
  locales: readonly Locale[]
  words: EditorWords
  /** What else bears such a title, once it is another than readers know. */
  alike: Alike & { problemId: string; live: ProblemContent | null }
  onChange: (content: ProblemContent) => void
}

/** The words of one language, or of both, each field beside its translation. */
export function WordsSection({ content, locales, words, alike, onChange }: Props) {
  const id = useId()
  const { problemId, live, ...known } = alike
  const [only] = locales.length === 1 ? locales : []
  const textsIn = (locale: Locale) => textsOf(content, locale)
  const set = (locale: Locale, change: Partial<ReturnType<typeof textsIn>>) =>
    onChange(withTexts(content, locale, change))
  const label = (text: string, locale: Locale) => named(text, locale, { locales, words })
  /** Beside the original it need not be said once more. */
  const originalOr = (field: 'title' | 'summary', locale: Locale, hint: string) => {
    const text = only && locale !== content.original ? content.texts[content.original]?.[field] : undefined
    return text ? `${words.originalText}: ${text}` : hint
  }
  const row = (field: (locale: Locale) => ReactNode) => <EachLanguage locales={locales}>{field}</EachLanguage>
  return (
    <Section title={only ? `${words.words}: ${words[only]}` : words.words}>
      {only === undefined || only === content.original || textsIn(only).title ? null : (
        <Message>{words.missingNote}</Message>
      )}
      {row((locale) => (
        <div className="grid content-start gap-3">
          <TextField
            label={label(words.titleLabel, locale)}
            hint={originalOr('title', locale, words.titleHint)}
            name={`${id}-title-${locale}`}
            lang={locale}
            maxLength={200}
            value={textsIn(locale).title}
            onChange={(event) => set(locale, { title: event.target.value })}
          />
          <AlikeNotice
            {...known}
            title={textsIn(locale).title === live?.texts[locale]?.title ? '' : textsIn(locale).title}
            locale={locale}
            except={problemId}
            newTab
          />
        </div>
      ))}
      {row((locale) => (
        <TextAreaField
          label={label(words.summary, locale)}
          hint={originalOr('summary', locale, words.summaryHint)}
          name={`${id}-summary-${locale}`}
          lang={locale}
          rows={2}
          maxLength={500}
          value={textsIn(locale).summary}
          onChange={(event) => set(locale, { summary: event.target.value })}
        />
      ))}
      {row((locale) => (
        <ListField
          label={label(words.keywords, locale)}
          hint={words.keywordsHint}
          lang={locale}
          value={textsIn(locale).keywords}
          most={40}
          onChange={(keywords) => set(locale, { keywords })}
        />
      ))}
      {(['symptoms', 'cause'] as const).map((part) => (
        <EachLanguage key={part} locales={locales}>
          {(locale) => (
            <MarkdownField
              label={label(part === 'symptoms' ? words.symptomsText : words.cause, locale)}
              words={words.textField}
              lang={locale}
              value={textsIn(locale)[part]}
              onChange={(text) => set(locale, { [part]: text })}
            />
          )}
        </EachLanguage>
      ))}
    </Section>
  )
}
