import { type ContentOf, entryRules } from './entry-kinds'
import type { EntryKind } from './problem-states'
import { type changeBank, saveBankRevision } from './store/banks'
import { saveNews } from './store/entry-notices'
import { saveEntryEvent, saveLive } from './store/entry-steps'

type Transaction = Parameters<Parameters<typeof changeBank>[0]>[0]
type Revision<K extends EntryKind> = {
  kind: K
  id: string
  number: number
  content: ContentOf[K]
  /** What was live until now. */
  before: ContentOf[K] | null
  actorId: string
  correction?: boolean
}

/** Puts a revision in the place of the live one, under a bank number of its own, and tells who has to know. Answers with the number. */
export async function putLive<K extends EntryKind>(
  tx: Transaction,
  { kind, id, number, content, before, actorId, correction = false }: Revision<K>,
  now: Date,
): Promise<number> {
  const bank = await saveBankRevision(tx, `${kind} ${id} published`, now, correction)
  await saveLive(tx, { kind, id }, { number, service: content.service, reviewerId: actorId, bank, now })
  const data = { revision: number, bank, ...(correction ? { correction: 'yes' } : {}) }
  await saveEntryEvent(tx, { kind, id }, { kind: 'published', actorId, data, at: now })
  if (isNews({ kind, content, before })) {
    await saveNews(tx, { entry: { kind, id }, revision: number, texts: content.texts, now })
  }
  return bank
}

/** What Level 1 may not read is no news for them. */
function isNews<K extends EntryKind>({ kind, content, before }: Pick<Revision<K>, 'kind' | 'content' | 'before'>) {
  if (content.audience === 'level2') return false
  return before === null || before.audience === 'level2' || entryRules[kind].changesMeaning(before, content)
}
