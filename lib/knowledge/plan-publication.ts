import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { EntryKind } from './problem-states'
import { publishEntry } from './publish-entry'
import { type PublishRefusal, readyToPublish } from './ready-to-publish'
import { inTransaction } from './store/banks'
import { saveEntryEvent } from './store/entry-steps'
import { type FoundPlan, findPlan, listDuePlans, removePlan, savePlan, savePlanRefusal } from './store/planned'

type Ref<K = EntryKind> = { kind: K; id: string; version: number }
export type PlanRefusal = PublishRefusal | 'not-in-future'

const mostDays = 366
const dayMs = 86_400_000

/** Puts the publication of this version off to a moment, as whoever may publish it now; a later plan takes its place. */
export async function planPublication<K extends EntryKind>(
  actor: Actor,
  { at, correction = false, ...ref }: Ref<K> & { at: Date; correction?: boolean },
  now: Date,
): Promise<Result<null, PlanRefusal>> {
  return inTransaction(async (tx) => {
    const ready = await readyToPublish(tx, actor, ref)
    if (!ready.ok) return ready
    const waitMs = at.getTime() - now.getTime()
    if (!(waitMs > 0 && waitMs <= mostDays * dayMs)) return refuse('not-in-future')
    await savePlan(tx, ref, { version: ref.version, correction, at, actorId: actor.id })
    const data = { revision: ready.value.newest.number, at: at.toISOString() }
    await saveEntryEvent(tx, ref, { kind: 'planned', actorId: actor.id, data, at: now })
    return ok(null)
  })
}

/** The plan for this version of an entry, if there is one; a plan for an earlier version is void. */
export async function readPlan(actor: Actor, { version, ...ref }: Ref): Promise<FoundPlan | null> {
  if (!can(actor, 'studio.see', null)) return null
  const plan = await findPlan(ref)
  return plan?.version === version ? plan : null
}

/** Takes a plan back: the entry stays in review. */
export async function cancelPlan(
  actor: Actor,
  { version, ...ref }: Ref,
  now: Date,
): Promise<Result<null, 'not-permitted' | 'not-found'>> {
  if (!can(actor, `${ref.kind}.edit`, null)) return refuse('not-permitted')
  return inTransaction(async (tx) => {
    if (!(await removePlan(ref, version, tx))) return refuse('not-found')
    await saveEntryEvent(tx, ref, { kind: 'unplanned', actorId: actor.id, data: {}, at: now })
    return ok(null)
  })
}

/**
 * Publishes everything whose moment has come, each as the person who planned it, with the same checks as at once. What
 * is refused stays in review and says why; a plan whose entry has moved on meanwhile is gone. Answers with what went live.
 */
export async function publishPlanned(now: Date): Promise<string[]> {
  const published: string[] = []
  for (const { actor, ...publication } of await listDuePlans(now)) {
    const { version } = publication
    const result = actor ? await publishEntry(actor, publication, now) : refuse('not-permitted')
    if (result.ok) published.push(publication.id)
    if (result.ok || result.code === 'changed-meanwhile' || result.code === 'wrong-state')
      await removePlan(publication, version)
    else await savePlanRefusal(publication, version, result.code)
  }
  return published
}
