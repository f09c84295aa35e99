import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import { listDue } from './store/upkeep'

export type DueProblem = {
  problemId: string
  title: string
  owner: string | null
  what: 'review' | 'expiry'
  at: Date
}

/** Reminded of so long before. */
export const aheadMs = 14 * 86_400_000

/** Problems to be read again, or about to be shown no more, the nearest day first. */
export async function listDueProblems(actor: Actor, locale: Locale, now: Date): Promise<DueProblem[]> {
  if (!can(actor, 'studio.see', null)) return []
  const until = new Date(now.getTime() + aheadMs)
  const { problems } = await readBank(await currentBank())
  const due = (await listDue(until)).flatMap(({ id, owner, reviewAt, expiresAt }): DueProblem[] => {
    const title = inLocale(problems.get(id)?.texts ?? {}, locale)?.words.title ?? id
    const days = [
      { what: 'review' as const, at: reviewAt },
      { what: 'expiry' as const, at: expiresAt },
    ]
    return days.flatMap(({ what, at }) => (at && at < until ? [{ problemId: id, title, owner, what, at }] : []))
  })
  return due.sort((a, b) => a.at.getTime() - b.at.getTime())
}
