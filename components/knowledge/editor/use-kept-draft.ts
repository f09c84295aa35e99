'use client'

import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import {
  type KeptDraft,
  type KeptKind,
  keptDraftKey,
  newerOf,
  readKeptDraft,
  writeKeptDraft,
} from '@/lib/knowledge/kept-draft'
import { inStorage } from './in-storage'

export const keptText = (key: string) => inStorage((storage) => storage.getItem(key))

/** What was kept in this browser has been saved, and is not to come back. */
export const forgetKeptDraft = (key: string) => inStorage((storage) => storage.removeItem(key))

/** Where what is typed waits to be saved, beyond this browser. */
export type Keeping<Content> = {
  /** What was kept there when the page was made. */
  found: KeptDraft<Content> | null
  /** False: not kept. */
  keep: (form: FormData) => Promise<boolean>
  drop: (form: FormData) => Promise<void>
}
type Place<Content> = { kind: KeptKind; id: string; schema: z.ZodType<Content>; keeping: Keeping<Content> }

const idleMs = 2_000

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/**
 * Keeps what is typed and not yet saved, and brings it back when the editor is opened again: letter by letter in this
 * browser, and shortly after the last one on the server, for its author in any browser. What the server has is no longer
 * kept here. `current` is the content as it would be saved.
 */
export function useKeptDraft<Content>(
  { kind, id, schema, keeping }: Place<Content>,
  { current, isDirty, version }: { current: string; isDirty: boolean; version: number },
  /** False: it is nothing new. */
  onFound: (draft: KeptDraft<Content>) => boolean,
) {
  const key = keptDraftKey(kind, id)
  const [isRecovered, setRecovered] = useState(false)
  const [keptElsewhere, setKeptElsewhere] = useState<string | null>(null)
  const start = useRef({ keeping, onFound })
  const isElsewhere = useRef(keeping.found !== null)
  const isRead = useRef(false)

  useEffect(() => {
    const { keeping: first, onFound: tell } = start.current
    const draft = newerOf(readKeptDraft(schema, keptText(key)), first.found)
    if (draft) setRecovered(tell(draft))
  }, [key, schema])

  useEffect(() => {
    // The first run sees the page as it was served: what is kept must not be lost to it.
    if (!isRead.current) {
      isRead.current = true
      return
    }
    const { keep, drop } = start.current.keeping
    if (!isDirty) {
      forgetKeptDraft(key)
      setRecovered(false)
      if (isElsewhere.current) drop(formOf({ kind, id })).catch(() => {})
      isElsewhere.current = false
      return
    }
    const draft = { version, content: JSON.parse(current), at: Date.now() }
    inStorage((storage) => storage.setItem(key, writeKeptDraft(draft)))
    let isStale = false
    const timer = setTimeout(async () => {
      const isKept = await keep(formOf({ kind, id, version: String(version), content: current })).catch(() => false)
      if (!isKept) return
      isElsewhere.current = true
      if (isStale) return
      forgetKeptDraft(key)
      setKeptElsewhere(current)
    }, idleMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [key, kind, id, current, isDirty, version])

  return { isRecovered, isKeptElsewhere: keptElsewhere === current }
}
