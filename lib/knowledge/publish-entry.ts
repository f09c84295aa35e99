import type { Actor } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { EntryKind } from './problem-states'
import { putLive } from './put-live'
import { type PublishRefusal, readyToPublish } from './ready-to-publish'
import { changeBank } from './store/banks'
import { markStep } from './store/entry-steps'

export type Publication = { revision: number; bank: number; version: number }
type Publishing<K> = { kind: K; id: string; version: number; correction?: boolean }

/**
 * Makes the reviewed revision the live one; running diagnoses keep theirs, but for a correction, which moves them to it.
 * What search shows follows after the commit: call `indexPending`.
 */
export async function publishEntry<K extends EntryKind>(
  actor: Actor,
  { kind, id, version, correction = false }: Publishing<K>,
  now: Date,
): Promise<Result<Publication, PublishRefusal>> {
  return changeBank(async (tx) => {
    const ready = await readyToPublish(tx, actor, { kind, id, version })
    if (!ready.ok) return ready
    const { newest, live } = ready.value
    const { content, number } = newest
    if (!(await markStep(tx, { kind, id }, { version, step: 'publish', now }))) return refuse('changed-meanwhile')

    const before = live?.content ?? null
    const bank = await putLive(tx, { kind, id, number, content, before, correction, actorId: actor.id }, now)
    return ok({ revision: number, bank, version: version + 1 })
  })
}
