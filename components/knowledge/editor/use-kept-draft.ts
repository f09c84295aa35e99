'use client'

import { useEffect, useRef, useState } from 'react'
import { type KeptDraft, keptDraftKey, readKeptDraft, writeKeptDraft } from '@/lib/knowledge/kept-draft'

/** A browser that may not keep anything (private windows, full disks) still lets one write. */
function inStorage<Value>(work: (storage: Storage) => Value): Value | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

/**
 * Keeps what is typed and not yet saved in this browser, letter by letter, and brings it back when the page is opened
 * again. `current` is the content as it would be saved.
 */
export function useKeptDraft(
  problemId: string,
  { current, isDirty, version }: { current: string; isDirty: boolean; version: number },
  onFound: (draft: KeptDraft) => void,
) {
  const key = keptDraftKey(problemId)
  const [isRecovered, setRecovered] = useState(false)
  const found = useRef(onFound)
  const isRead = useRef(false)

  useEffect(() => {
    const draft = readKeptDraft(inStorage((storage) => storage.getItem(key)))
    if (!draft) return
    found.current(draft)
    setRecovered(true)
  }, [key])

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
