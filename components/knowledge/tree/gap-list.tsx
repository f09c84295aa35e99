'use client'

import { Card } from '@/components/ui/card'
import type { TreeWords } from './tree-words'
import type { GapNote } from './use-tree-draft'

type Props = {
  gaps: GapNote[]
  words: TreeWords
  rowOf: (gap: GapNote) => string | undefined
  nameOf: (key: string) => string
  onJump: (key: string) => void
}

/** What keeps the tree from being published; each place is a button that goes there. */
export function GapList({ gaps, words, rowOf, nameOf, onJump }: Props) {
  return (
    <Card className="grid gap-3">
      <h2>{words.checks}</h2>
      {gaps.length === 0 ? <p className="text-good">{words.allGood}</p> : null}
      <ul aria-label={words.checks} className="grid gap-2">
        {gaps.map((gap) => {
          const row = rowOf(gap)
          const key = [...gap.path, gap.text].join('/')
          return (
            <li key={key} className="text-sm">
              {row === undefined ? (
                <>
                  <span className="font-medium">{gap.path.slice(1).join(' · ')}</span> {gap.text}
                </>
              ) : (
                <button
                  type="button"
                  className="min-h-8 cursor-pointer text-left underline underline-offset-2"
                  onClick={() => onJump(row)}
                >
                  <span className="font-medium">{[nameOf(row), gap.path[1]].filter(Boolean).join(' · ')}:</span>{' '}
                  {gap.text}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
