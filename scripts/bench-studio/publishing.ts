import { randomBytes, randomUUID } from 'node:crypto'
import { currentBank } from '@/lib/knowledge/current-bank'
import { draftProblem } from '@/lib/knowledge/draft-problem'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { publishEntry } from '@/lib/knowledge/publish-entry'
import { readBank } from '@/lib/knowledge/read-bank'
import { indexPending } from '@/lib/search/index-pending'
import { search } from '@/lib/search/search'
import { aPerson } from '@/tests/support/people'
import { percentiles } from './percentiles'

/** Milliseconds from publishing a known problem until a search for its words finds it and the engine's bank holds it. */
export async function measurePublishing(times: number) {
  const [author, reviewer] = [await aPerson('level2'), await aPerson('level2')]
  await indexPending()
  const samples: number[] = []
  for (let i = 0; i < times; i++) {
    const word = `zq${randomBytes(5).toString('hex')}`
    const material = { locale: 'en', service: 'printing', title: `Printer ${word}`, steps: '1. Open it.' } as const
    const made = await draftProblem(author, { key: randomUUID(), ...material, answers: {} }, new Date())
    if (!made.ok) throw new Error(made.code)
    const entry = { kind: 'problem', id: made.value.problemId } as const
    const moved = await moveEntry(author, { ...entry, version: 1, step: 'submit' }, new Date())
    if (!moved.ok) throw new Error(moved.code)

    const startedMs = performance.now()
    const published = await publishEntry(reviewer, { ...entry, version: moved.value.version }, new Date())
    if (!published.ok) throw new Error(published.code)
    await indexPending()
    for (;;) {
      const { hits } = await search({ actor: author }, { q: word, locale: 'en' })
      const isAsked = (await readBank(await currentBank())).problems.has(entry.id)
      if (isAsked && hits.some(({ id }) => id === entry.id)) break
      if (performance.now() - startedMs > 30_000) throw new Error(`${entry.id} was not found within 30 s`)
    }
    samples.push(performance.now() - startedMs)
  }
  return percentiles(samples)
}
