import { type Actor, can } from '@/lib/auth/policy'
import { groupAlike } from '@/lib/knowledge/group-alike'
import { readOtherWords } from '@/lib/knowledge/read-other-words'
import { findUnfitted, type UnfittedCall } from './store/none-fits'

/** Calls whose solvers said much the same about why no known problem fits; the newest first. */
export type Unfitted = { reason: string; serviceId: string; calls: UnfittedCall[] }

const lookedBackDays = 90
const mostRead = 1_000
const dayMs = 86_400_000

/**
 * Reasons why no known problem fits, by meaning in either language, those of most calls first. What was written down from one call of a group answers
 * the calls before it; only later ones ask again.
 */
export async function listNoneFits(actor: Actor, now: Date): Promise<Unfitted[]> {
  if (!can(actor, 'studio.see', null)) return []
  const calls = await findUnfitted(new Date(now.getTime() - lookedBackDays * dayMs), mostRead)
  const otherWords = await readOtherWords()
  return groupAlike(calls, ({ serviceId, reason }) => ({ kind: serviceId, text: reason }), otherWords)
    .flatMap((group) => {
      const answeredAt = Math.max(0, ...group.map(({ taughtAt }) => taughtAt?.getTime() ?? 0))
      const [newest, ...more] = group.filter(({ at, taughtAt }) => taughtAt === null && at.getTime() > answeredAt)
      return newest ? [{ reason: newest.reason, serviceId: newest.serviceId, calls: [newest, ...more] }] : []
    })
    .sort((a, b) => b.calls.length - a.calls.length)
}
