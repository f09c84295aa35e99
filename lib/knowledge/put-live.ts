import type { ContentOf } from './entry-kinds'
import type { EntryKind } from './problem-states'
import { type changeBank, saveBankRevision } from './store/banks'
import { saveEntryEvent, saveLive } from './store/entry-steps'
import { saveNotices } from './store/publication-notices'

type Transaction = Parameters<Parameters<typeof changeBank>[0]>[0]
type Revision<K extends EntryKind> = {
  kind: K
  id: string
  number: number
  content: ContentOf[K]
  actorId: string
  correction?: boolean
}

/** Puts a revision in the place of the live one, under a bank number of its own, and tells who has to know. Answers with the number. */
export async function putLive<K extends EntryKind>(
  tx: Transaction,
  { kind, id, number, content, actorId, correction = false }: Revision<K>,
  now: Date,
): Promise<number> {
  const bank = await saveBankRevision(tx, `${kind} ${id} published`, now, correction)
  await saveLive(tx, { kind, id }, { number, service: content.service, reviewerId: actorId, bank, now })
  const data = { revision: number, bank, ...(correction ? { correction: 'yes' } : {}) }
  await saveEntryEvent(tx, { kind, id }, { kind: 'published', actorId, data, at: now })
  if (kind === 'problem') await saveNotices(tx, { problemId: id, revision: number, titles: titlesOf(content), now })
  return bank
}

const titlesOf = ({ texts }: { texts: Record<string, { title: string }> }) =>
  Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]))
