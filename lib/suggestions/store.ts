import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'
import type { SuggestionState } from './suggestion-states'

export type Suggestion = {
  id: string
  title: string
  text: string
  benefit: string
  serviceId: string | null
  state: SuggestionState
  version: number
  author: string
  owner: string | null
  decision: string | null
  decidedAt: Date | null
  doneAt: Date | null
  createdAt: Date
}

const name = { select: { name: true } } as const

export async function listSuggestionRows(): Promise<Suggestion[]> {
  const rows = await db.suggestion.findMany({
    orderBy: { createdAt: 'desc' },
    take: 500,
    include: { author: name, owner: name },
  })
  return rows.map(({ author, owner, state, ...row }) => ({
    ...row,
    state: state as SuggestionState,
    author: author.name,
    owner: owner?.name ?? null,
  }))
}

/** The same key twice is one suggestion. */
export async function saveSuggestion(data: Prisma.SuggestionUncheckedCreateInput): Promise<void> {
  await db.suggestion.createMany({ data: [data], skipDuplicates: true })
}

export const findSuggestion = (id: string) => db.suggestion.findUnique({ where: { id } })

/** Changes a suggestion, unless somebody changed it since `version`. False for the loser. */
export async function markSuggestion(
  { id, version }: { id: string; version: number },
  data: { state: SuggestionState; decision?: string; decidedAt?: Date; doneAt?: Date | null; ownerId?: string },
): Promise<boolean> {
  const { count } = await db.suggestion.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } })
  return count === 1
}

/** Calls of a service (of all, if none is named) opened in [from, until). */
export const countCalls = (serviceId: string | null, from: Date, until: Date): Promise<number> =>
  db.call.count({ where: { ...(serviceId === null ? {} : { serviceId }), createdAt: { gte: from, lt: until } } })
