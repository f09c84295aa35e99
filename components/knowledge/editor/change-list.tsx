import { diffWordsWithSpace } from 'diff'
import type { ReactNode } from 'react'
import type { NamedChange } from './change-words'

type Props = {
  changes: NamedChange[]
  words: { before: string; after: string; nothing: string }
  /** Nothing was there before: what is there says it all. */
  onlyAfter?: boolean
  /** What was said about a change, and what can be said. */
  below?: (change: NamedChange) => ReactNode
}

/** What was, what is: field by field. */
export function ChangeList({ changes, words, onlyAfter = false, below }: Props) {
  return (
    <dl className="grid gap-4">
      {changes.map((change) => {
        const { key, label, before, after } = change
        const said = below?.(change)
        return onlyAfter ? (
          <div key={key} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="text-muted">{label}</dt>
            <dd className="whitespace-pre-wrap">{after}</dd>
            {said ? <dd className="sm:col-start-2">{said}</dd> : null}
          </div>
        ) : (
          <div key={key} className="grid gap-1.5">
            <dt className="font-semibold">{label}</dt>
            <dd className="grid gap-2 md:grid-cols-2">
              <Side name={words.before} text={before} other={after} nothing={words.nothing} side="before" />
              <Side name={words.after} text={after} other={before} nothing={words.nothing} side="after" />
            </dd>
            {said ? <dd>{said}</dd> : null}
          </div>
        )
      })}
    </dl>
  )
}

type SideProps = { name: string; text: string; other: string; nothing: string; side: 'before' | 'after' }

const sides = { before: { tone: 'bg-bad-soft', mark: '−' }, after: { tone: 'bg-good-soft', mark: '+' } }

function Side({ name, text, other, nothing, side }: SideProps) {
  const { tone, mark } = sides[side]
  return (
    <div className={`min-w-0 rounded-xl px-4 py-2.5 ${text ? tone : 'bg-sunken'}`}>
      <p className="text-sm font-medium text-muted">
        <span aria-hidden>{mark} </span>
        {name}
      </p>
      {text ? (
        <p className="whitespace-pre-wrap">
          <OwnWords text={text} other={other} side={side} />
        </p>
      ) : (
        <p className="italic text-muted">{nothing}</p>
      )}
    </div>
  )
}

/** Words that only this side has stand out; where nothing is in common, everything would. */
function OwnWords({ text, other, side }: Pick<SideProps, 'text' | 'other' | 'side'>) {
  if (other === '') return text
  const parts = diffWordsWithSpace(side === 'before' ? text : other, side === 'before' ? other : text)
  if (!parts.some(({ added, removed, value }) => !added && !removed && value.trim() !== '')) return text
  const Mark = side === 'before' ? 'del' : 'ins'
  let at = 0
  return parts.flatMap(({ added, removed, value }) => {
    if (side === 'before' ? added : removed) return []
    const key = at
    at += value.length
    const isOwn = added || removed
    return isOwn
      ? [
          <Mark key={key} className={markClass[side]}>
            {value}
          </Mark>,
        ]
      : [<span key={key}>{value}</span>]
  })
}

const markClass = {
  before: 'rounded-sm font-semibold text-bad decoration-1',
  after: 'rounded-sm font-semibold text-good decoration-1 underline-offset-2',
}
