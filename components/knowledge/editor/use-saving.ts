'use client'

import { startTransition, useActionState, useEffect, useState } from 'react'
import { withoutBlanks } from '@/lib/knowledge/content-edits'
import type { ProblemContent } from '@/lib/knowledge/problem-content'

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

/** Saving a content against the version it was read at. What was typed lives in the page, so no answer can lose it. */
export function useSaving(action: SaveAction, problemId: string, start: { version: number; content: ProblemContent }) {
  const [content, setContent] = useState(start.content)
  const [stored, setStored] = useState(() => JSON.stringify(withoutBlanks(start.content)))
  const [state, submit, isSaving] = useActionState(
    async (previous: SaveState, form: FormData) => {
      const next = await action({ version: previous.version }, form)
      if (next.saved) setStored(String(form.get('content')))
      return next
    },
    { version: start.version },
  )
  const current = JSON.stringify(withoutBlanks(content))
  const isDirty = current !== stored

  /** `over`: the version that is to be replaced knowingly. */
  const save = (then: Then, over = state.version) => {
    const form = new FormData()
    const fields = { problemId, version: String(over), content: current, then }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    startTransition(() => submit(form))
  }

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  return { content, setContent, state, isSaving, isDirty, save }
}
