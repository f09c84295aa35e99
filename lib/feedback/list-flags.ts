import { type Actor, can } from '@/lib/auth/policy'
import { listOpenFlags, type StoredFlag } from './store'

export type EntryFlags = { kind: StoredFlag['kind']; entryId: string; flags: StoredFlag[] }

/** Open flags by entry, the entry with the most of them first. */
export async function listFlags(actor: Actor): Promise<EntryFlags[]> {
  if (!can(actor, 'studio.see', null)) return []
  const byEntry = new Map<string, EntryFlags>()
  for (const flag of await listOpenFlags()) {
    const { kind, entryId } = flag
    const entry = byEntry.get(`${kind}/${entryId}`) ?? { kind, entryId, flags: [] }
    byEntry.set(`${kind}/${entryId}`, { ...entry, flags: [...entry.flags, flag] })
  }
  return [...byEntry.values()].sort((a, b) => b.flags.length - a.flags.length)
}
