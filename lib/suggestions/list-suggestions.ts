import { type Actor, can } from '@/lib/auth/policy'
import { countCalls, listSuggestionRows, type Suggestion } from './store'
import { openSteps, type SuggestionStep } from './suggestion-states'

/** Calls of the service in as many days before it was done as have passed since, at most 28. */
export type Effect = { days: number; before: number; after: number }
export type ListedSuggestion = Suggestion & { effect: Effect | null; steps: SuggestionStep[] }

const dayMs = 86_400_000
const mostDays = 28
/** Fewer days say nothing. */
const leastDays = 7

async function effectOf({ doneAt, serviceId }: Suggestion, now: Date): Promise<Effect | null> {
  if (doneAt === null) return null
  const days = Math.min(mostDays, Math.floor((now.getTime() - doneAt.getTime()) / dayMs))
  if (days < leastDays) return null
  const away = (by: number) => new Date(doneAt.getTime() + by * days * dayMs)
  const [before, after] = await Promise.all([
    countCalls(serviceId, away(-1), doneAt),
    countCalls(serviceId, doneAt, away(1)),
  ])
  return { days, before, after }
}

/** The board: every suggestion, the newest first, with what those that are done have changed. */
export async function listSuggestions(actor: Actor, now: Date): Promise<ListedSuggestion[]> {
  if (!can(actor, 'suggestion.make', null)) return []
  const rows = await listSuggestionRows()
  return Promise.all(
    rows.map(async (row) => ({ ...row, effect: await effectOf(row, now), steps: openSteps(actor, row.state) })),
  )
}
