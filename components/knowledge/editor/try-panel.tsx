'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { withoutBlanks } from '@/lib/knowledge/content-edits'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import type { TriedProblem } from '@/lib/knowledge/try-problem'
import type { EditorWords } from './editor-words'

export type TryAnswer = { tried: TriedProblem } | { error: string }
export type TryAction = (form: FormData) => Promise<TryAnswer>

type Props = { problemId: string; content: ProblemContent; locale: string; words: EditorWords; action: TryAction }

/** Would the diagnosis lead here? Asked of the draft as it stands in the form. */
export function TryPanel({ problemId, content, locale, words, action }: Props) {
  const [answer, setAnswer] = useState<TryAnswer | null>(null)
  const [isTrying, startTrying] = useTransition()
  const run = () =>
    startTrying(async () => {
      const form = new FormData()
      form.set('problemId', problemId)
      form.set('content', JSON.stringify(withoutBlanks(content)))
      setAnswer(await action(form))
    })
  return (
    <Card className="grid gap-3">
      <div>
        <h2>{words.try}</h2>
        <p className="text-muted">{words.tryHint}</p>
      </div>
      <div aria-live="polite" className="grid gap-3">
        {answer && 'error' in answer ? <p className="text-warn">{answer.error}</p> : null}
        {answer && 'tried' in answer ? (
          <Outcome tried={answer.tried} problemId={problemId} locale={locale} words={words} />
        ) : null}
      </div>
      <Button type="button" look="secondary" aria-busy={isTrying} onClick={run} className="justify-self-start">
        <span aria-hidden className="icon-flask-conical size-5" />
        {words.tryRun}
      </Button>
    </Card>
  )
}

type OutcomeProps = { tried: TriedProblem; problemId: string; locale: string; words: EditorWords }

function Outcome({ tried, problemId, locale, words }: OutcomeProps) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const { rank, probability, leaders, source } = tried
  const own = { id: problemId, title: words.tryThis, probability }
  const rows = leaders.some(({ id }) => id === problemId) ? leaders : [...leaders, own]
  return (
    <>
      <p>
        <strong>{rank === 1 ? words.tryFirst : `${words.tryRank} ${rank}.`}</strong>{' '}
        {`${words.tryOf} ${percent.format(probability)}`}
      </p>
      <ol className="grid gap-2">
        {rows.map(({ id, title, probability: share }) => (
          <li key={id} className="grid gap-1">
            <span className="flex justify-between gap-3 text-sm">
              <span className={id === problemId ? 'font-semibold' : ''}>
                {id === '' ? words.tryUnnamed : id === problemId ? `${title} (${words.tryThis})` : title}
              </span>
              <span className="tabular-nums text-muted">{percent.format(share)}</span>
            </span>
            <span aria-hidden className="h-1.5 rounded-full bg-sunken">
              <span
                className={`block h-1.5 rounded-full ${id === problemId ? 'bg-accent' : 'bg-edge'}`}
                style={{ width: `${Math.max(1, share * 100)}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      {rank > 1 ? <p className="text-warn">{words.tryWeak}</p> : null}
      <p className="text-sm text-muted">{source === 'call' ? words.tryCall : words.tryTypical}</p>
    </>
  )
}
