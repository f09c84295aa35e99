import { type Actor, can } from '@/lib/auth/policy'
import { countTeachable, findTeachable, type TeachableCall, type TeachableKind } from './store/teachable'

export type { TeachableCall, TeachableKind } from './store/teachable'

const pageSize = 50

/** Calls that may hold knowledge nobody has written down, newest first; `next` is what to pass as `after`. */
export async function listTeachable(
  actor: Actor,
  kind: TeachableKind,
  after?: number,
): Promise<{ calls: TeachableCall[]; next: number | null }> {
  if (!can(actor, 'studio.see', null)) return { calls: [], next: null }
  const rows = await findTeachable(kind, { limit: pageSize + 1, after })
  const calls = rows.slice(0, pageSize)
  return { calls, next: rows.length > pageSize ? (calls.at(-1)?.number ?? null) : null }
}

export async function countTeachableCalls(actor: Actor): Promise<Record<TeachableKind, number>> {
  if (!can(actor, 'studio.see', null)) return { newToUs: 0, untaught: 0 }
  const [newToUs, untaught] = await Promise.all([countTeachable('newToUs'), countTeachable('untaught')])
  return { newToUs, untaught }
}
