import { useEffect, useState } from 'react'
import type { Part } from './parts'

export type Suggestion = { id: string; kind: string; url: string; title: Part[] }

const pauseMs = 90
const leastLetters = 2
const shown = 6

/** Hits for what has been typed, after each pause; a newer request cancels the one before it. */
export function useSuggestions(text: string, locale: string): Suggestion[] {
  const [hits, setHits] = useState<Suggestion[]>([])
  const asked = text.trim()

  useEffect(() => {
    if (asked.length < leastLetters) {
      setHits([])
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked, locale, limit: String(shown) })
      // A failed suggestion is no loss: the form still leads to the results.
      const answer = await fetch(`/api/v1/search?${query}`, { signal: abort.signal }).catch(() => null)
      if (answer?.ok) setHits((await answer.json()).hits)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, locale])

  return hits
}
