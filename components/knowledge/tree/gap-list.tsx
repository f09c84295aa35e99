'use client'

import { Card } from '@/components/ui/card'
import type { GapPlace } from './gap-places'
import type { TreeWords } from './tree-words'
import type { GapNote } from './use-tree-draft'

type Props = { gaps: GapNote[]; words: TreeWords; placeOf: (gap: GapNote) => GapPlace }

/** What keeps the tree from being published; each place is a button that goes there. */
export function GapList({ gaps, words, placeOf }: Props) {
  return (
    <Card className="grid gap-3">
      <h2>{words.checks}</h2>
      {gaps.length === 0 ? <p className="text-good">{words.allGood}</p> : null}
      <ul aria-label={words.checks} className="grid gap-2">
        {gaps.map((gap) => {
          const { name, jump } = placeOf(gap)
          const text = (
            <>
              {name ? <span className="font-medium">{name}:</span> : null} {gap.text}
            </>
          )
          return (
            <li key={[...gap.path, gap.text].join('/')} className="text-sm">
              {jump ? (
                <button
                  type="button"
                  className="min-h-8 cursor-pointer text-left underline underline-offset-2"
                  onClick={jump}
                >
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
