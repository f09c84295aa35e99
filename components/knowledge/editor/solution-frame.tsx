'use client'

import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { EditorWords } from './editor-words'

type Props = {
  number: number
  title: string
  words: EditorWords
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  children: ReactNode
}

/** One solution in its place: up, down, away. */
export function SolutionFrame({ number, title, words, isFirst, isLast, onMove, onRemove, children }: Props) {
  const small = `${buttonClass({ look: 'quiet', size: 'small' })} !px-2`
  const about = `${number}. ${title}`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-xl border border-line p-4">
      <div className="flex items-center gap-1">
        <span
          aria-hidden
          className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-strong tabular-nums"
        >
          {number}
        </span>
        <h3 className="mx-2 min-w-0 flex-1 truncate">{title || words.solution}</h3>
        <button
          type="button"
          className={small}
          disabled={isFirst}
          aria-label={`${words.moveUp}: ${about}`}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden className="icon-arrow-up size-4" />
        </button>
        <button
          type="button"
          className={small}
          disabled={isLast}
          aria-label={`${words.moveDown}: ${about}`}
          onClick={() => onMove(1)}
        >
          <span aria-hidden className="icon-arrow-down size-4" />
        </button>
        <button type="button" className={small} aria-label={`${words.remove}: ${about}`} onClick={onRemove}>
          <span aria-hidden className="icon-trash size-4" />
        </button>
      </div>
      {children}
    </li>
  )
}
