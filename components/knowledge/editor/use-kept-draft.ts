'use client'

import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type KeptDraft, readKeptDraft, writeKeptDraft } from '@/lib/knowledge/kept-draft'
import { inStorage } from './in-storage'

export const keptText = (key: string) => inStorage((storage) => storage.getItem(key))

/** What was kept has been saved, and is not to come back. */
export const forgetKeptDraft = (key: string) => inStorage((storage) => storage.removeItem(key))

/**
 * Keeps what is typed and not yet saved in this browser, letter by letter, and brings it back when the page is opened
 * again. `current` is the content as it would be saved.
 */
export function useKeptDraft<Content>(
  { key, schema }: { key: string; schema: z.ZodType<Content> },
  { current, isDirty, version }: { current: string; isDirty: boolean; version: number },
  /** False: it is nothing new. */
  onFound: (draft: KeptDraft<Content>) => boolean,
) {
  const [isRecovered, setRecovered] = useState(false)
  const found = useRef(onFound)
  const isRead = useRef(false)

  useEffect(() => {
    const draft = readKeptDraft(schema, keptText(key))
    if (!draft) return
    setRecovered(found.current(draft))
  }, [key, schema])

  useEffect(() => {
    // The first run sees the page as it was served: what is kept must not be lost to it.
    if (!isRead.current) {
      isRead.current = true
      return
    }
    inStorage((storage) => {
      if (!isDirty) return storage.removeItem(key)
      storage.setItem(key, writeKeptDraft({ version, content: JSON.parse(current) }))
    })
    if (!isDirty) setRecovered(false)
  }, [key, current, isDirty, version])

  return isRecovered
}
