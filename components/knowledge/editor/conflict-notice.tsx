'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import { ChangeList } from './change-list'
import type { NamedChange } from './change-words'
import type { EditorWords } from './editor-words'

type Props = {
  who: string
  changes: NamedChange[]
  problemId: string
  words: EditorWords
  nothing: string
  onKeep: () => void
}

/** Somebody else saved first: what they wrote beside what stands here, and the choice. */
export function ConflictNotice({ who, changes, problemId, words, nothing, onKeep }: Props) {
  return (
    <div className="grid gap-4 rounded-2xl border-2 border-warn p-4">
      <Message tone="warn">
        <p className="font-semibold">{words.conflict}</p>
        <p>{who}</p>
      </Message>
      {changes.length > 0 ? (
        <details open>
          <summary className="py-1 font-semibold">{words.conflictDiff}</summary>
          <div className="mt-3">
            <ChangeList changes={changes} words={{ before: words.theirs, after: words.mine, nothing }} />
          </div>
        </details>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/studio/problems/${problemId}`} target="_blank" look="secondary">
          {words.conflictOpen}
        </ButtonLink>
        <Button type="button" look="danger" onClick={onKeep}>
          {words.conflictKeep}
        </Button>
      </div>
    </div>
  )
}
