import { type Actor, can } from '@/lib/auth/policy'
import { groupAlike } from '@/lib/knowledge/group-alike'
import { ok, type Result, refuse } from '@/lib/result'
import { findEntries } from './find-entries'
import type { Locale } from './search-entry'
import type { SearchHit } from './search-hit'
import { showHits } from './show-hits'
import { listGaps, type SearchGap, saveAnswered } from './store/gaps'

const dayMs = 86_400_000
const lookedBackDays = 30
const mostGaps = 200
/** An answer further down is not found by those who search. */
const mostRead = 5

/** Searches that mean much the same and were all in vain, named by the commonest, with the sums of all. */
export type GapGroup = SearchGap & { members: SearchGap[] }

const sumOf = (gaps: SearchGap[], count: (gap: SearchGap) => number) => gaps.reduce((sum, gap) => sum + count(gap), 0)

async function gapsAt(now: Date): Promise<GapGroup[]> {
  const gaps = await listGaps(new Date(now.getTime() - lookedBackDays * dayMs), mostGaps)
  return groupAlike(gaps, ({ kind, locale, words }) => ({ kind: `${kind} ${locale}`, text: words }))
    .flatMap((members) => {
      const [leader] = members
      if (!leader) return []
      return {
        ...leader,
        members,
        times: sumOf(members, ({ times }) => times),
        bounces: sumOf(members, ({ bounces }) => bounces),
        calls: sumOf(members, ({ calls }) => calls),
        staffOnly: members.every(({ staffOnly }) => staffOnly),
        latestAt: new Date(Math.max(...members.map(({ latestAt }) => latestAt.getTime()))),
      }
    })
    .sort((a, b) => b.times - a.times)
}

/** For Level 2's work list: what was looked for of late without success, by meaning, what was asked most first. */
export async function listSearchGaps(actor: Actor, now: Date): Promise<Result<GapGroup[], 'not-permitted'>> {
  return can(actor, 'studio.see', null) ? ok(await gapsAt(now)) : refuse('not-permitted')
}

type Asked = { words: string; locale: Locale }

/** One gap with what those who asked find today, for each way in which they asked; null when it is none, or none any more. */
export async function readSearchGap(
  actor: Actor,
  { words, locale }: Asked,
  now: Date,
): Promise<{ gap: GapGroup; hits: SearchHit[]; others: { words: string; hits: SearchHit[] }[] } | null> {
  if (!can(actor, 'studio.see', null)) return null
  const gap = (await gapsAt(now)).find(
    ({ members, locale: asked }) => asked === locale && members.some((each) => each.words === words),
  )
  if (!gap) return null
  const found = await Promise.all(
    gap.members.map(async (member) => ({ words: member.words, hits: await foundBy(member) })),
  )
  return { gap, hits: found[0]?.hits ?? [], others: found.slice(1) }
}

/**
 * Closes a gap by naming the entry that answers it. Every search of it is run again: unless each finds that entry among the
 * first, the gap stays.
 */
export async function closeSearchGap(
  actor: Actor,
  asked: Asked,
  answer: { kind: string; entryId: string },
  now: Date,
): Promise<Result<null, 'not-permitted' | 'no-gap' | 'not-found-yet'>> {
  if (!can(actor, 'searches.answer', null)) return refuse('not-permitted')
  const read = await readSearchGap(actor, asked, now)
  if (!read) return refuse('no-gap')
  const isAnswered = (hits: SearchHit[]) => hits.some(({ kind, id }) => kind === answer.kind && id === answer.entryId)
  if (![read.hits, ...read.others.map(({ hits }) => hits)].every(isAnswered)) return refuse('not-found-yet')
  for (const { words, locale } of read.gap.members)
    await saveAnswered({ words, locale }, answer, { closedById: actor.id, closedAt: now })
  return ok(null)
}

/** As the least trusted of those who asked it: what only staff may read is no answer for a customer. */
async function foundBy({ words, locale, staffOnly }: SearchGap): Promise<SearchHit[]> {
  const audiences = ['public' as const, 'customer' as const, ...(staffOnly ? ['staff' as const] : [])]
  const scope = { audiences, organizationId: null, serviceId: null }
  return showHits(await findEntries(scope, words, locale), scope, locale, mostRead)
}
