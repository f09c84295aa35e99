import { type Actor, can } from '@/lib/auth/policy'
import { readNotice } from './notice'
import { listPublicationNotices } from './store'

export type Publication = {
  problemId: string
  titles: Partial<Record<'en' | 'tr', string>>
  at: Date
  /** Level 1 by name: who has said that they read it, and who has not yet. */
  read: string[]
  unread: string[]
}

const weekMs = 7 * 86_400_000

/** What was published this week and who of Level 1 has read it; a revision of the same problem counts of its own. */
export async function listReaders(actor: Actor, now: Date): Promise<Publication[]> {
  if (!can(actor, 'studio.see', null)) return []
  const publications = new Map<string, Publication>()
  for (const { data, createdAt, acknowledgedAt, person } of await listPublicationNotices(
    new Date(now.getTime() - weekMs),
  )) {
    const about = readNotice('problemPublished', data)
    if (about.kind !== 'problemPublished') continue
    const { problemId, titles } = about
    const key = `${problemId} ${createdAt.toISOString()}`
    const known = publications.get(key) ?? { problemId, titles, at: createdAt, read: [], unread: [] }
    const list = acknowledgedAt === null ? 'unread' : 'read'
    publications.set(key, { ...known, [list]: [...known[list], person.name] })
  }
  return [...publications.values()]
}
