import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { readPublishedProblem } from '@/lib/knowledge/read-published-problem'
import { listAllEntries, listPendingEntries, markIndexed } from '@/lib/knowledge/read-search-entries'
import { aBank, aDraft, aPublishedProblem, archiveProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const everythingIndexed = async () => {
  for (const { kind, id, version } of await listPendingEntries(1_000)) await markIndexed(kind, id, version)
}
const pendingIds = async () => (await listPendingEntries(1_000)).map(({ kind, id }) => `${kind}/${id}`)

test('after an import everything is pending, and nothing is once it was indexed', async () => {
  expect((await pendingIds()).sort()).toEqual([
    'problem/cartridge-empty',
    'problem/spooler-stuck',
    'problem/wifi-off',
    'request/new-printer',
    'service/network',
    'service/printing',
    'tree/prints-nothing',
  ])
  await everythingIndexed()
  expect(await pendingIds()).toEqual([])
  expect(await listAllEntries()).toHaveLength(7)
})

test('what is published is pending with its words, and what is archived is pending as gone', async () => {
  await everythingIndexed()
  const { id, version } = await aPublishedProblem({ title: 'Drum worn' })
  const [entry] = await listPendingEntries(10)
  expect(entry).toMatchObject({
    kind: 'problem',
    id,
    service: 'printing',
    audience: 'customer',
    gone: false,
    validated: true,
  })
  expect(entry?.texts.en).toMatchObject({ title: 'Drum worn', solutions: [{ text: 'Drum worn', audience: 'public' }] })
  await everythingIndexed()
  granted(await archiveProblem(await aPerson('level2'), { problemId: id, version, reason: 'replaced' }, now))
  expect(await listPendingEntries(10)).toMatchObject([{ id, gone: true, texts: {} }])
})

test('a draft is nothing that search should hear of', async () => {
  await everythingIndexed()
  await aDraft()
  expect(await pendingIds()).toEqual([])
})

test('a version that came after the one indexed stays pending', async () => {
  await everythingIndexed()
  const { id } = await aPublishedProblem()
  const [entry] = await listPendingEntries(10)
  await db.$executeRaw`UPDATE "KnownProblem" SET "searchVersion" = "searchVersion" + 1 WHERE id = ${id}`
  await markIndexed('problem', id, entry?.version ?? 0)
  expect(await pendingIds()).toEqual([`problem/${id}`])
})

test('indexing does not move the date of a problem', async () => {
  const { id } = await aPublishedProblem()
  const before = await db.knownProblem.findUnique({ where: { id } })
  await everythingIndexed()
  expect((await db.knownProblem.findUnique({ where: { id } }))?.updatedAt).toEqual(before?.updatedAt)
})

test('the page of a problem shows each person what is meant for them, and does not exist for others', async () => {
  const written = (audience: 'customer' | 'staff' | 'level2') => ({
    ...{
      id: `only-${audience}`,
      kind: 'solution' as const,
      minutes: 5,
      success: 'usually' as const,
      audience,
      risk: 'none' as const,
    },
    texts: { en: { title: audience, steps: '1. Do it.' } },
  })
  const solutions = [
    written('customer'),
    written('staff'),
    written('level2'),
    { id: 'switch-on-wifi', uses: true as const, success: 'rarely' as const },
  ]
  const { id } = await aPublishedProblem({ content: { solutions, audience: 'public' } })
  const shown = async (actor: Awaited<ReturnType<typeof aPerson>> | null) =>
    (await readPublishedProblem(actor, id, 'en'))?.solutions.map((solution) => solution.id)
  expect(await shown(null)).toEqual(['only-customer', 'switch-on-wifi'])
  expect(await shown(await aPerson('customer'))).toEqual(['only-customer', 'switch-on-wifi'])
  // Level 0 solves nothing.
  expect(await shown(await aPerson('level0'))).toEqual(['only-customer', 'switch-on-wifi'])
  expect(await shown(await aPerson('level1'))).toEqual(['only-customer', 'only-staff', 'switch-on-wifi'])
  expect(await shown(await aPerson('level2'))).toHaveLength(4)

  const internal = await aPublishedProblem({ content: { audience: 'staff' } })
  expect(await readPublishedProblem(await aPerson('customer'), internal.id, 'en')).toBeNull()
  expect(await readPublishedProblem(null, internal.id, 'en')).toBeNull()
  expect(await readPublishedProblem(await aPerson('level0'), internal.id, 'en')).not.toBeNull()
})

test('where a language is missing the original is shown and says so', async () => {
  const { id } = await aPublishedProblem({ content: { audience: 'public' }, title: 'Only in English' })
  expect(await readPublishedProblem(null, id, 'tr')).toMatchObject({ title: 'Only in English', translated: false })
  expect(await readPublishedProblem(null, 'cartridge-empty', 'tr')).toMatchObject({
    title: 'Kartuş boş',
    translated: true,
  })
})

test('search hears of codes, versions and tags in every language of the entry', async () => {
  await everythingIndexed()
  const labels = { errorCodes: ['49.FF04'], appliesTo: ['LaserJet M400'], tags: ['firmware'] }
  await aPublishedProblem({ content: labels })
  const [entry] = await listPendingEntries(10)
  expect(entry?.texts.en?.keywords).toEqual(['LaserJet M400', '49.FF04', 'firmware'])
})
