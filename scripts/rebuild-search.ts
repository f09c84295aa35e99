import { db } from '@/lib/db/client'
import { rebuildSearch } from '@/lib/search/rebuild'

/** `npm run search:rebuild`: writes both indexes anew from what is published. Searches see the old ones until the new are complete. */
let last = ''
const report = (line: string) => {
  if (line === last) return
  last = line
  console.log(line)
}
const { indexed } = await rebuildSearch({
  onEntries: (done, all) => report(`PostgreSQL: ${done} of ${all} entries`),
  onSent: (locale, documents) => report(`Meilisearch, ${locale}: ${documents} documents`),
})
report(`${indexed} entries can be found`)
await db.$disconnect()
