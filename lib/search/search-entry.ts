import type { Audience } from '@/lib/auth/policy'

export const locales = ['en', 'tr'] as const
export type Locale = (typeof locales)[number]
export type EntryKind = 'problem' | 'tree' | 'service' | 'request'

/** One entry of the bank as search sees it: what knowledge hands over when something was published, changed or taken back. */
export type SearchEntry = {
  kind: EntryKind
  id: string
  service: string | null
  audience: Audience
  organizationId: string | null
  updatedAt: Date
  gone: boolean
  validated: boolean
  version: number
  texts: Partial<Record<Locale, EntryTexts>>
}

export type EntryTexts = {
  title: string
  summary: string
  keywords: string[]
  body: string
  solutions: { text: string; audience: Audience }[]
}
