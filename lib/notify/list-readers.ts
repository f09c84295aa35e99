import { type Actor, can } from '@/lib/auth/policy'
import { type EntryNotice, isAboutEntry, publicationKinds, readNotice } from './notice'
import { listPublicationNotices } from './store'

export type Publication = {
  entry: EntryNotice['entry']
  titles: EntryNotice['titles']
  at: Date
  /** Level 1 by name: who has said that they read it, and who has not yet. */
  read: string[]
  unread: string[]
}

const weekMs = 7 * 86_400_000

/** What was published this week and who of Level 1 has read it; a revision of the same entry counts of its own. */
export async function listReaders(actor: Actor, now: Date): Promise<Publication[]> {
  if (!can(actor, 'studio.see', null)) return []
  const publications = new Map<string, Publication>()
  const since = new Date(now.getTime() - weekMs)
  for (const { kind, data, createdAt, acknowledgedAt, person } of await listPublicationNotices(
    publicationKinds,
    since,
  )) {
    const about = readNotice(kind, data)
    if (!isAboutEntry(about)) continue
    const { entry, titles } = about
    const key = `${entry.kind} ${entry.id} ${createdAt.toISOString()}`
    const known = publications.get(key) ?? { entry, titles, at: createdAt, read: [], unread: [] }
    const list = acknowledgedAt === null ? 'unread' : 'read'
    publications.set(key, { ...known, [list]: [...known[list], person.name] })
  }
  return [...publications.values()]
}
