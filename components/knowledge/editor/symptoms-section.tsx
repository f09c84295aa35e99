'use client'

import { useId } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import { withoutQuestion, withQuestion, withWord } from '@/lib/knowledge/content-edits'
import type { QuestionChoice } from '@/lib/knowledge/list-choices'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { typicalAnswers } from '@/lib/knowledge/typical-answers'
import type { EditorWords } from './editor-words'
import { PickBox } from './pick-box'
import { Section } from './section'

type Props = {
  content: ProblemContent
  questions: QuestionChoice[]
  words: EditorWords
  onChange: (content: ProblemContent) => void
}

/** How likely somebody with this problem gives each answer. */
export function SymptomsSection({ content, questions, words, onChange }: Props) {
  const chosen = Object.keys(content.symptoms)
  const others = questions.filter(({ id }) => !chosen.includes(id))
  return (
    <Section title={words.symptoms} hint={words.symptomsHint}>
      {chosen.length === 0 ? <p className="rounded-xl bg-warn-soft px-4 py-3 text-warn">{words.noSymptoms}</p> : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {chosen.map((id) => (
          <SymptomRow
            key={id}
            question={questions.find((each) => each.id === id) ?? goneQuestion(id, content)}
            note={questions.some((each) => each.id === id) ? null : words.goneQuestion}
            said={content.symptoms[id] ?? {}}
            words={words}
            onWord={(answer, word) => onChange(withWord(content, { question: id, answer, word }))}
            onRemove={() => onChange(withoutQuestion(content, id))}
          />
        ))}
      </ul>
      <PickBox
        label={words.addQuestion}
        hint={words.addQuestionHint}
        nothingFound={words.nothingFound}
        items={others.map(({ id, text, answers }) => ({
          id,
          name: text,
          note: answers.map((answer) => answer.text).join(' · '),
        }))}
        onPick={(id) => onChange(withQuestion(content, id))}
      />
      <TypicalPerson content={content} questions={questions} words={words} />
    </Section>
  )
}

/** The symptoms as one would tell them of a person, so that a slip of likelihoods is heard. */
function TypicalPerson({ content, questions, words }: Omit<Props, 'onChange'>) {
  const said = typicalAnswers(content).flatMap(({ question, answer, word }) => {
    const asked = questions.find(({ id }) => id === question)
    const given = asked?.answers.find(({ id }) => id === answer)
    return asked && given ? [{ key: `${question}/${answer}`, asked: asked.text, given: given.text, word }] : []
  })
  if (said.length === 0) return null
  return (
    <div className="grid gap-1.5 rounded-xl bg-sunken px-4 py-3">
      <p className="font-semibold">{words.typicalPerson}</p>
      <ul className="grid gap-1">
        {said.map(({ key, asked, given, word }) => (
          <li key={key}>
            <span className="text-muted">{asked}</span> “{given}”{' '}
            <span className="text-muted">({words.likelihood[word]})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const goneQuestion = (id: string, { symptoms }: ProblemContent): QuestionChoice => ({
  id,
  text: id,
  answers: Object.keys(symptoms[id] ?? {}).map((answer) => ({ id: answer, text: answer })),
})

const shares = ['never', 'rarely', 'sometimes', 'usually', 'always'] as const
const widths = { never: 'w-1', rarely: 'w-1/6', sometimes: 'w-2/5', usually: 'w-4/5', always: 'w-full' } as const

type RowProps = {
  question: QuestionChoice
  note: string | null
  said: Record<string, LikelihoodWord>
  words: EditorWords
  onWord: (answer: string, word: LikelihoodWord | null) => void
  onRemove: () => void
}

function SymptomRow({ question, note, said, words, onWord, onRemove }: RowProps) {
  const id = useId()
  return (
    <li>
      <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2 rounded-xl border border-line p-4">
        <legend className="sr-only">{question.text}</legend>
        <div className="flex items-start justify-between gap-3">
          <p aria-hidden className="font-semibold">
            {question.text}
          </p>
          <button
            type="button"
            aria-label={`${words.removeQuestion}: ${question.text}`}
            onClick={onRemove}
            className={`${buttonClass({ look: 'quiet', size: 'small' })} -mr-2 -mt-1.5`}
          >
            <span aria-hidden className="icon-trash size-4" />
          </button>
        </div>
        {note ? <p className="text-sm text-bad">{note}</p> : null}
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 md:grid-cols-2">
          {question.answers.map((answer, index) => {
            const word = said[answer.id]
            return (
              <li key={answer.id} className="grid grid-cols-[minmax(0,1fr)_9.5rem] items-center gap-x-3 gap-y-1">
                <label htmlFor={`${id}-${index}`}>{answer.text}</label>
                <select
                  id={`${id}-${index}`}
                  value={word ?? 'none'}
                  onChange={(event) => {
                    const chosen = event.target.value as LikelihoodWord | 'none'
                    onWord(answer.id, chosen === 'none' ? null : chosen)
                  }}
                  className={`min-h-10 w-full rounded-lg border border-edge bg-surface px-2.5 ${word ? 'font-semibold text-ink' : 'text-muted'}`}
                >
                  <option value="none">{words.likelihood.none}</option>
                  {[...shares].reverse().map((each) => (
                    <option key={each} value={each}>
                      {words.likelihood[each]}
                    </option>
                  ))}
                </select>
                <span aria-hidden className="col-span-2 h-1 rounded-full bg-sunken">
                  {word ? <span className={`block h-1 rounded-full bg-accent ${widths[word]}`} /> : null}
                </span>
              </li>
            )
          })}
        </ul>
      </fieldset>
    </li>
  )
}
