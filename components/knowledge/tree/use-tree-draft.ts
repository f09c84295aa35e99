'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Keeping, useKeptDraft } from '@/components/knowledge/editor/use-kept-draft'
import { type TreeContent, treeContent } from '@/lib/knowledge/tree-content'

export type GapNote = { path: (string | number)[]; text: string }
export type TreeSaved = {
  version: number
  saved?: boolean
  error?: string
  gaps?: GapNote[]
  /** Somebody else saved first. */
  theirs?: { version: number; who: string }
}
export type SaveTree = (form: FormData) => Promise<TreeSaved>

const idleMs = 900
const kept = 200

type History = { past: TreeContent[]; now: TreeContent; future: TreeContent[] }

/** A tree being written: undo and redo, and saving by itself shortly after the last change; what could not be saved is kept. */
export function useTreeDraft(
  treeId: string,
  start: { version: number; content: TreeContent; gaps: GapNote[]; keeping: Keeping<TreeContent> },
  save: SaveTree,
) {
  const [history, setHistory] = useState<History>({ past: [], now: start.content, future: [] })
  const [stored, setStored] = useState(start.content)
  const [state, setState] = useState<TreeSaved>({ version: start.version, gaps: start.gaps })
  const [isSaving, setSaving] = useState(false)
  const busy = useRef(false)
  const content = history.now
  const isDirty = content !== stored

  const send = useCallback(
    async (then: 'stay' | 'submit', version: number, written: TreeContent) => {
      if (busy.current) return
      busy.current = true
      setSaving(true)
      const form = new FormData()
      const fields = { treeId, version: String(version), content: JSON.stringify(written), then }
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      const fallback: TreeSaved = { version, error: 'offline' }
      const next = await save(form).catch(() => fallback)
      if (next.saved) setStored(written)
      setState((before) => ({ ...next, gaps: next.gaps ?? before.gaps ?? [] }))
      busy.current = false
      setSaving(false)
    },
    [save, treeId],
  )

  const stopped = Boolean(state.theirs) || state.error !== undefined
  useEffect(() => {
    if (!isDirty || isSaving || stopped) return
    const timer = setTimeout(() => void send('stay', state.version, content), idleMs)
    return () => clearTimeout(timer)
  }, [isDirty, isSaving, stopped, content, state.version, send])

  const place = { kind: 'tree', id: treeId, schema: treeContent, keeping: start.keeping } as const
  const current = JSON.stringify(content)
  const { isRecovered } = useKeptDraft(place, { current, isDirty, version: state.version }, (draft) => {
    if (JSON.stringify(draft.content) === current) return false
    setHistory({ past: [start.content], now: draft.content, future: [] })
    setState((is) => ({ ...is, version: draft.version }))
    return true
  })
  const discard = () => {
    setHistory({ past: [], now: stored, future: [] })
    setState(({ gaps = start.gaps }) => ({ version: start.version, gaps }))
  }

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  const change = (next: TreeContent) => {
    setHistory(({ past, now }) => ({ past: [...past, now].slice(-kept), now: next, future: [] }))
    if (state.error !== undefined) setState(({ error: _, ...rest }) => rest)
  }
  const undo = () =>
    setHistory((is) => {
      const last = is.past.at(-1)
      return last ? { past: is.past.slice(0, -1), now: last, future: [is.now, ...is.future] } : is
    })
  const redo = () =>
    setHistory((is) => {
      const [next, ...future] = is.future
      return next ? { past: [...is.past, is.now], now: next, future } : is
    })
  return {
    ...{ content, change, undo, redo, state, isSaving, isDirty, isRecovered, discard },
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    save: (then: 'stay' | 'submit', over = state.version) => void send(then, over, content),
  }
}
