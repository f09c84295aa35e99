'use client'

import { startTransition, useState } from 'react'
import { useFormAction } from '@/components/ui/use-form-action'
import { withoutBlanks } from '@/lib/knowledge/content-edits'
import { keptDraftKey } from '@/lib/knowledge/kept-draft'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import { forgetKeptDraft, type Keeping, useKeptDraft } from './use-kept-draft'

export type SaveState = {
  /** What the next save builds on. */
  version: number
  saved?: boolean
  error?: string
  /** What somebody else saved first. */
  theirs?: { version: number; content: ProblemContent; who: string }
}
export type SaveAction = (state: SaveState, form: FormData) => Promise<SaveState>
export type Then = 'stay' | 'submit'

type Start = { version: number; content: ProblemContent; keeping: Keeping<ProblemContent> }

/**
 * Saving a content against the version it was read at. What was typed lives in the page, so no answer can lose it, and is
 * kept until it is saved, so closing the page cannot either.
 */
export function useSaving(action: SaveAction, problemId: string, start: Start) {
  const [content, setContent] = useState(start.content)
  const [stored, setStored] = useState(() => JSON.stringify(withoutBlanks(start.content)))
  /** The version that recovered text was typed on; somebody may have saved since. */
  const [typedOn, setTypedOn] = useState<number | null>(null)
  const [state, submit, isSaving] = useFormAction(
    async (previous: SaveState, form: FormData): Promise<SaveState> => {
      const next = await action({ version: previous.version }, form)
      if (next.saved) {
        setStored(String(form.get('content')))
        setTypedOn(null)
      }
      return next
    },
    { version: start.version },
  )
  const current = JSON.stringify(withoutBlanks(content))
  const isDirty = current !== stored

  const place = { kind: 'problem', id: problemId, schema: problemContent, keeping: start.keeping } as const
  const version = typedOn ?? state.version
  const kept = useKeptDraft(place, { current, isDirty, version }, (draft) => {
    // Handing in leaves the page before what is kept could be forgotten.
    if (JSON.stringify(withoutBlanks(draft.content)) === stored) {
      forgetKeptDraft(keptDraftKey('problem', problemId))
      return false
    }
    setContent(draft.content)
    setTypedOn(draft.version)
    return true
  })
  const discard = () => {
    setContent(start.content)
    setTypedOn(null)
  }

  /** `over`: the version that is to be replaced knowingly. */
  const save = (then: Then, over = version) => {
    const form = new FormData()
    const fields = { problemId, version: String(over), content: current, then }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    startTransition(() => submit(form))
  }

  return { content, setContent, state, isSaving, isDirty, ...kept, discard, save }
}
