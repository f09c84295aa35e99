'use client'

import { useId } from 'react'
import { Section } from '@/components/knowledge/editor/section'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { kindOf, type QuestionContent, questionKinds } from '@/lib/knowledge/question-content'
import {
  mayAddAnswer,
  withAnswerChanged,
  withNewAnswer,
  withoutAnswer,
  withQuestionKind,
  withUsualAnswer,
} from '@/lib/knowledge/question-edits'
import { locales } from '@/lib/messages/locale'
import { fill, type QuestionWords } from './question-words'

type Props = { content: QuestionContent; words: QuestionWords; onChange: (content: QuestionContent) => void }

/** How a question is answered: its kind, and the answers in both languages side by side. */
export function AnswersSection({ content, words, onChange }: Props) {
  const id = useId()
  const kind = kindOf(content)
  const isNumber = kind === 'number'
  const mayEdit = isNumber || kind === 'choice'
  return (
    <Section title={words.answers} {...(kind === 'text' ? { hint: words.textHint } : {})}>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <SelectField
          label={words.kind}
          name={`${id}-kind`}
          value={kind}
          options={questionKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) => onChange(withQuestionKind(content, event.target.value as typeof kind))}
        />
        {isNumber
          ? locales.map((locale) => (
              <TextField
                key={locale}
                label={`${words.unit}: ${words[locale]}`}
                name={`${id}-unit-${locale}`}
                lang={locale}
                maxLength={30}
                value={content.unit?.[locale] ?? ''}
                onChange={(event) => onChange({ ...content, unit: { ...content.unit, [locale]: event.target.value } })}
              />
            ))
          : null}
      </div>
      {mayEdit ? (
        <ol className="grid gap-4">
          {content.answers.map((answer, at) => (
            <li key={answer.id} className="flex items-end gap-2">
              <div
                className={`grid min-w-0 flex-1 gap-3 ${isNumber ? 'sm:grid-cols-[7rem_1fr_1fr]' : 'sm:grid-cols-2'}`}
              >
                {isNumber ? (
                  at === 0 ? (
                    <p className="self-end pb-2.5 text-sm text-muted">{words.rangeFirst}</p>
                  ) : (
                    <TextField
                      label={words.range}
                      aria-label={fill(words.rangeOf, { number: at + 1 })}
                      name={`${id}-from-${at}`}
                      type="number"
                      step="any"
                      value={answer.from ?? ''}
                      onChange={(event) =>
                        onChange(withAnswerChanged(content, at, { from: event.target.valueAsNumber || 0 }))
                      }
                    />
                  )
                ) : null}
                {locales.map((locale) => (
                  <TextField
                    key={locale}
                    label={fill(words.answerIn, { number: at + 1, language: words[locale] })}
                    name={`${id}-${at}-${locale}`}
                    lang={locale}
                    maxLength={300}
                    value={answer.texts[locale] ?? ''}
                    onChange={(event) =>
                      onChange(
                        withAnswerChanged(content, at, { texts: { ...answer.texts, [locale]: event.target.value } }),
                      )
                    }
                  />
                ))}
              </div>
              <button
                type="button"
                aria-label={fill(words.removeAnswer, { number: at + 1 })}
                disabled={content.answers.length <= 2}
                onClick={() => onChange(withoutAnswer(content, at))}
                className="grid size-11 shrink-0 place-items-center rounded-lg text-muted hover:text-bad disabled:opacity-30"
              >
                <span aria-hidden className="icon-x size-5" />
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {content.answers.map(({ id: answer, texts }) => (
            <li key={answer} className="rounded-lg bg-sunken px-2.5 py-1 text-sm">
              {texts.en} · {texts.tr}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && mayAddAnswer(content) ? (
        <Button
          type="button"
          look="secondary"
          size="small"
          className="justify-self-start"
          onClick={() => onChange(withNewAnswer(content))}
        >
          <span aria-hidden className="icon-plus size-4" />
          {words.addAnswer}
        </Button>
      ) : null}
      {kind === 'text' ? null : (
        <SelectField
          label={words.usual}
          hint={words.usualHint}
          name={`${id}-usual`}
          value={content.usual ?? ''}
          options={[
            { value: '', label: words.usualNone },
            ...content.answers.map((answer) => ({
              value: answer.id,
              label: `${answer.texts.en} · ${answer.texts.tr}`,
            })),
          ]}
          onChange={(event) => onChange(withUsualAnswer(content, event.target.value))}
        />
      )}
    </Section>
  )
}
