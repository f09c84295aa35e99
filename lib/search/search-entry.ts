import type { Audience } from '@/lib/auth/policy'

export const locales = ['en', 'tr'] as const
export type Locale = (typeof locales)[number]
/** What the bank holds. */
export type BankKind = 'problem' | 'tree' | 'service' | 'request'
export type EntryKind = BankKind | 'incident'

/** One entry as search sees it: what knowledge hands over when something was published, changed or taken back, or a live incident. */
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
