import { Meilisearch } from 'meilisearch'
import type { CorpusDocument } from './beir-folder'

/** Meilisearch as it comes, on the same documents: what everything else is compared with. */
export async function plainMeilisearch(host: string, apiKey: string, name: string) {
  const client = new Meilisearch({ host, apiKey })
  const index = client.index(name)
  const number = new Map<number, string>()
  return {
    async fill(corpus: CorpusDocument[]) {
      await client.createIndex(name, { primaryKey: 'id' }).waitTask({ timeout: 600_000 })
      const documents = corpus.map(({ _id, title, text }, id) => {
        number.set(id, _id)
        return { id, title, text }
      })
      for (let at = 0; at < documents.length; at += 5_000) {
        const { status, error } = await index
          .addDocuments(documents.slice(at, at + 5_000))
          .waitTask({ timeout: 600_000 })
        if (status !== 'succeeded') throw new Error(error?.message ?? status)
      }
    },
    async search(q: string, limit: number): Promise<string[]> {
      const { hits } = await index.search(q, { limit, attributesToRetrieve: ['id'] })
      return hits.map((hit) => number.get(Number(hit.id)) ?? '')
    },
    drop: () => client.deleteIndex(name).waitTask({ timeout: 60_000 }),
  }
}
