import { type Actor, can } from '@/lib/auth/policy'
import { readableEntry } from '@/lib/knowledge/readable-entry'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import type { FlagReason } from './flag'
import { countOpenFlags, saveFlag } from './store'

export type FlagInput = {
  /** The form's own: nine equal submits are one flag. */
  key: string
  kind: 'problem' | 'tree'
  entryId: string
  solutionId: string | null
  reason: FlagReason
  text: string
  locale: Locale
}

/** More says nothing new, and a visitor's script must not fill the list. */
const mostOpen = 50

/** Says that something is wrong with an entry; whoever may read it may say so. */
export async function flagEntry(
  actor: Actor | null,
  { key, kind, entryId, solutionId, reason, text, locale }: FlagInput,
  now: Date,
): Promise<Result<null, 'not-found' | 'known-enough'>> {
  const entry = await readableEntry(kind, entryId)
  if (!entry || !can(actor, 'entry.read', entry)) return refuse('not-found')
  if (solutionId !== null && !entry.solutions.includes(solutionId)) return refuse('not-found')
  if ((await countOpenFlags(kind, entryId)) >= mostOpen) return refuse('known-enough')
  const who = { personId: actor?.id ?? null, role: actor?.role ?? null }
  await saveFlag({ key, kind, entryId, solutionId, reason, text, locale, ...who, at: now })
  return ok(null)
}
