import type { Part } from './highlight'
import type { EntryKind } from './search-entry'

export type SearchHit = {
  kind: EntryKind | 'call'
  id: string
  title: Part[]
  excerpt: Part[]
  url: string
  service: string | null
  confidence: 'validated' | 'published' | 'own'
  /** False when the entry is shown in its original language because this one is missing. */
  translated: boolean
  score: number
}
