'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import type { Messages } from '@/lib/messages/catalogue'

const outcomes = ['won', 'lost', 'moved'] as const
type Counts = Record<(typeof outcomes)[number] | 'same', number>
type Place = { phase: 'sessions' | 'searches'; before: string | null; done: number }
type Case = {
  id: string
  difference: (typeof outcomes)[number]
  title: string | null
  href: string | null
  change: string
}
type Part = { counts: Counts; cases: Case[]; done: number; total: number; next: Place | null }
export type ReplayedPart = Part | { error: string }

type Props = {
  /** What is replayed, as fields of a form; asked for when it begins where it is still being written. */
  about: Record<string, string> | (() => Record<string, string>)
  /** Fields: those, and as JSON the `place` to go on from. */
  replay: (form: FormData) => Promise<ReplayedPart>
  words: Messages['entry']['replay']
}

const begin: Part = {
  ...{ counts: { won: 0, lost: 0, moved: 0, same: 0 }, cases: [], done: 0, total: 0 },
  next: { phase: 'sessions', before: null, done: 0 },
}
const shown = 60
const tones = { won: 'text-good', lost: 'text-bad', moved: 'text-warn' }

const added = (a: Part, b: Part): Part => ({
  ...b,
  counts: {
    won: a.counts.won + b.counts.won,
    lost: a.counts.lost + b.counts.lost,
    moved: a.counts.moved + b.counts.moved,
    same: a.counts.same + b.counts.same,
  },
  // What was lost is what a reviewer must see, so it is never crowded out.
  cases: [...a.cases, ...b.cases]
    .sort((x, y) => outcomes.indexOf(x.difference) - outcomes.indexOf(y.difference))
    .sort((x, y) => Number(y.difference === 'lost') - Number(x.difference === 'lost'))
    .slice(0, shown),
})

const filled = (text: string, values: Pick<Part, 'done' | 'total'>) =>
  text.replace(/\{(\w+)\}/g, (_, name) => String(name === 'total' ? values.total : values.done))

/** Replays recorded diagnoses and searches on an unpublished change, part by part, and shows what comes out differently. */
export function ReplayPanel({ about, replay, words }: Props) {
  const title = useId()
  const [part, setPart] = useState<Part | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setError(null)
    const asked = typeof about === 'function' ? about() : about
    let sum = begin
    setPart(sum)
    for (let place = sum.next; place; place = sum.next) {
      const form = new FormData()
      const fields = { ...asked, place: JSON.stringify(place) }
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      const next = await replay(form).catch(() => ({ error: words.refused.failed }))
      if ('error' in next) {
        setError(next.error)
        break
      }
      sum = added(sum, next)
      setPart(sum)
    }
    setRunning(false)
  }
  return (
    <section aria-labelledby={title} className="grid gap-3">
      <div>
        <h2 id={title}>{words.title}</h2>
        <p className="text-sm text-muted">{words.hint}</p>
      </div>
      {error ? <Message tone="bad">{error}</Message> : null}
      <Button
        type="button"
        size="small"
        look="secondary"
        className="justify-self-start"
        disabled={isRunning}
        onClick={run}
      >
        {part && !isRunning ? words.again : words.start}
      </Button>
      {part && !error ? (
        <>
          <progress
            className="h-2 w-full accent-accent"
            aria-label={words.title}
            max={part.total || 1}
            value={part.done}
          />
          <p role="status" className="text-sm">
            {isRunning ? filled(words.progress, part) : part.total === 0 ? words.nothing : filled(words.over, part)}
          </p>
          <dl className="grid grid-cols-2 gap-2 text-sm">
            {outcomes.map((each) => (
              <div key={each} className="rounded-xl bg-sunken px-3 py-2">
                <dt className={`font-semibold ${tones[each]}`}>{words[each]}</dt>
                <dd>
                  <span className="text-lg font-semibold">{part.counts[each]}</span>
                  <span className="block text-muted">{words[`${each}Hint`]}</span>
                </dd>
              </div>
            ))}
            <div className="rounded-xl bg-sunken px-3 py-2">
              <dt className="font-semibold">{words.same}</dt>
              <dd className="text-lg font-semibold">{part.counts.same}</dd>
            </div>
          </dl>
          {part.cases.length > 0 ? (
            <details>
              <summary className="font-semibold">{words.cases}</summary>
              <ul className="mt-2 grid gap-2 text-sm">
                {part.cases.map(({ id, difference, title: name, href, change }) => (
                  <li key={id} className="wrap-break-word border-l-2 border-line pl-3">
                    <span className={`font-semibold ${tones[difference]}`}>{words[difference]}</span>{' '}
                    {href && name ? (
                      <a href={href} className="underline underline-offset-2">
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                    <span className="block">{change}</span>
                  </li>
                ))}
              </ul>
            </details>
          ) : isRunning || part.total === 0 ? null : (
            <p className="text-sm text-muted">{words.none}</p>
          )}
        </>
      ) : null}
    </section>
  )
}
