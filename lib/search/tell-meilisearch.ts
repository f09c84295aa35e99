import { reportFault } from '@/lib/log'
import { oneAtATime } from '@/lib/one-at-a-time'
import { fieldNames } from './document'
import {
  buildMeilisearch,
  hasIndex,
  hasMeilisearch,
  type MeiliDocument,
  meiliDocument,
  writeMeilisearch,
} from './meilisearch-engine'
import type { Locale } from './search-entry'
import { locales } from './search-entry'
import { stem } from './stem'
import {
  allStored,
  asOnlySender,
  clearOutbox,
  clearOutboxUntil,
  latestOutbox,
  listOutbox,
  readStored,
  type StoredDocument,
} from './store/outbox'
import { tokenise } from './tokenise'

const batch = 1_000

/**
 * Brings Meilisearch to the state of PostgreSQL's index. What it could not be told stays in the outbox for the next time.
 * Answers false when Meilisearch is away; that is no fault, PostgreSQL answers meanwhile.
 */
export const tellMeilisearch = oneAtATime(async (): Promise<boolean> => {
  if (!hasMeilisearch()) return false
  try {
    await asOnlySender(async () => {
      for (const locale of locales) if (!(await hasIndex(locale))) await fillMeilisearch(locale)
      for (;;) {
        const rows = await listOutbox(batch)
        if (rows.length === 0) return
        await send([...new Set(rows.map((row) => row.documentId))])
        await clearOutbox(rows.map((row) => row.id))
      }
    })
    return true
  } catch (fault) {
    reportFault('telling Meilisearch', fault)
    return false
  }
})

/** Builds one language's index anew from PostgreSQL's and swaps it in. */
export async function fillMeilisearch(
  locale: Locale,
  onProgress: (documents: number) => void = () => {},
): Promise<void> {
  async function* batches() {
    let sent = 0
    for await (const rows of allStored(locale, batch)) {
      yield rows.map(toMeili)
      sent += rows.length
      onProgress(sent)
    }
  }
  await buildMeilisearch(locale, batches())
}

/** Everything told by building anew need not be told again. */
export async function rebuildMeilisearch(
  onProgress: (locale: Locale, documents: number) => void = () => {},
): Promise<void> {
  await asOnlySender(async () => {
    const until = await latestOutbox()
    for (const locale of locales) await fillMeilisearch(locale, (documents) => onProgress(locale, documents))
    await clearOutboxUntil(until)
  })
}

async function send(ids: number[]) {
  const stored = await readStored(ids)
  const found = new Set(stored.map((document) => document.id))
  const of = (locale: Locale) => stored.filter((document) => document.locale === locale).map(toMeili)
  await writeMeilisearch(
    { en: of('en'), tr: of('tr') },
    ids.filter((id) => !found.has(id)),
  )
}

/** Meilisearch gets the same terms as PostgreSQL: folded and stemmed by us. */
function toMeili(document: StoredDocument): MeiliDocument {
  const words = fieldNames.map((name) => [
    name,
    tokenise(document.fields[name])
      .map((token) => stem(token.text, document.locale))
      .join(' '),
  ])
  return meiliDocument(document, Object.fromEntries(words))
}
