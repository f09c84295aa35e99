import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { listNews } from '@/lib/knowledge/list-news'
import { readBank } from '@/lib/knowledge/read-bank'
import type { Locale } from '@/lib/messages/locale'
import { hintFromWords } from '@/lib/search/hint'
import { explanationOf } from './explained'
import { problemTitle } from './screen'
import { listOpenEvidence } from './store'
import { countExplainedSince, markExplainedSeen, saveExplained } from './store/explained'

export type ExplainedCall = {
  id: string
  number: number
  title: string
  caller: string
  assignee: string | null
  isMine: boolean
  problem: { id: string; title: string }
  /** In [0, 1]. */
  probability: number
  /** When the caller was offered it. */
  offeredAt: Date | null
}

const mostCalls = 300
/** Words are searched for one call after the other: so many in one go. */
const mostSearched = 40

/**
 * Open calls that something published since they began may explain, and that their callers may read: one's own first,
 * then the likeliest.
 */
export async function listExplained(actor: Actor, locale: Locale, now: Date): Promise<ExplainedCall[]> {
  if (!can(actor, 'call.contact', null)) return []
  await markExplainedSeen(actor.id, now)
  const explained = await findExplained(actor.id, locale, now)
  return explained.sort((a, b) => Number(b.isMine) - Number(a.isMine) || b.probability - a.probability)
}

/** How many of them were found since this person looked last, and were not offered yet. */
export const countNewlyExplained = async (actor: Actor): Promise<number> =>
  can(actor, 'call.contact', null) ? countExplainedSince(actor.id) : 0

/** Finds them anew, so that whoever looks at the desk can be told that there are some. */
export async function noteExplained(now: Date): Promise<{ explained: number }> {
  const explained = await findExplained(null, 'en', now)
  const open = explained.filter(({ offeredAt }) => offeredAt === null)
  await saveExplained(
    open.map(({ id, problem }) => ({ callId: id, problemId: problem.id })),
    now,
  )
  return { explained: open.length }
}

async function findExplained(actorId: string | null, locale: Locale, now: Date): Promise<ExplainedCall[]> {
  const [number, news] = [await currentBank(), await listNews(now)]
  const newest = Math.max(0, ...news.values())
  const calls = await listOpenEvidence(newest, mostCalls)
  if (calls.length === 0) return []
  const bank = await readBank(number)
  const explained: ExplainedCall[] = []
  for (const [index, { call, organizationId, bank: began, words, locale: spoken, events, offers }] of calls.entries()) {
    const caller: Actor = { id: call.callerId, role: 'customer', organizationId }
    const isNew = (id: string) => {
      const problem = bank.problems.get(id)
      return (news.get(id) ?? 0) > began && problem !== undefined && can(caller, 'entry.read', problem)
    }
    const hint = words !== '' && index < mostSearched ? await hintFromWords({ actor: caller }, words, spoken) : {}
    const found = explanationOf(bank, events, hint, isNew)
    if (!found) continue
    explained.push({
      ...{
        id: call.id,
        number: call.number,
        title: call.title,
        caller: call.caller,
        assignee: call.assignee?.name ?? null,
      },
      isMine: call.assignee !== null && call.assignee.id === actorId,
      problem: { id: found.problem, title: problemTitle(bank, found.problem, locale) ?? found.problem },
      probability: found.probability,
      offeredAt: offers.get(found.problem) ?? null,
    })
  }
  return explained
}
