import { beforeAll, expect, test } from 'vitest'
import { readQueue } from '@/lib/calls/list-calls'
import { type Narrowing, narrowing } from '@/lib/calls/queue-filter'
import { mostFilters, readFilters, removeFilter, saveFilter } from '@/lib/calls/saved-filters'
import { db } from '@/lib/db/client'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

/** Three calls of one company: the first urgent, the last a request. */
async function threeCalls() {
  const customer = await aPerson('customer')
  const numbers = [await aCall(customer), await aCall(customer), await aCall(customer)] as const
  await db.call.update({ where: { number: numbers[0] }, data: { priority: 1 } })
  await db.call.update({ where: { number: numbers[2] }, data: { kind: 'serviceRequest' } })
  return { organization: customer.organizationId as string, numbers }
}

const found = async (agent: TestPerson, narrow: Narrowing) =>
  (await readQueue(agent, 'level1', undefined, noon, narrow)).rows.map(({ number }) => number)

const keep = (agent: TestPerson, name: string, narrow: Narrowing) =>
  saveFilter(agent, { name, queue: 'level1', narrow }, noon)

test('a queue is narrowed by organisation, priority, kind and service, page by page', async () => {
  const agent = await aPerson('level1')
  const { organization, numbers } = await threeCalls()
  await threeCalls()
  const [urgent, usual, request] = numbers
  expect(await found(agent, { organization })).toEqual([urgent, usual, request])
  expect(await found(agent, { organization, priority: 1 })).toEqual([urgent])
  expect(await found(agent, { organization, kind: 'serviceRequest' })).toEqual([request])
  expect(await found(agent, { organization, service: 'printing' })).toHaveLength(3)
  expect(await found(agent, { organization, service: 'nowhere' })).toEqual([])
  const after = { rank: 1, number: urgent }
  const rest = await readQueue(agent, 'level1', after, noon, { organization })
  expect(rest.rows.map(({ number }) => number)).toEqual([usual, request])
})

test('a queue is narrowed by the site of the caller and by words, in any spelling of their letters', async () => {
  const agent = await aPerson('level1')
  const { organization, numbers } = await threeCalls()
  const site = (await db.site.create({ data: { organizationId: organization, name: 'Harbour' } })).id
  await db.call.update({
    where: { number: numbers[1] },
    data: { siteId: site, title: 'Işık YAZICISI 100% çalışmıyor' },
  })
  await db.call.update({ where: { number: numbers[2] }, data: { description: 'yazici, second floor' } })
  expect(await found(agent, { site })).toEqual([numbers[1]])
  expect(await found(agent, { organization, words: 'YAZICI' })).toEqual(numbers.slice(1))
  expect(await found(agent, { organization, words: 'isik Calismiyor' })).toEqual([numbers[1]])
  expect(await found(agent, { organization, words: 'yazıcı kat' })).toEqual([])
  // What stands for anything in SQL stands for nothing here.
  expect(await found(agent, { organization, words: '%_' })).toHaveLength(3)
  expect(narrowing.parse({ words: ' a ', site: 'x' })).toEqual({})
})

test('what an address says that is no filter narrows nothing', () => {
  const asked = { kind: 'x', service: "' OR 1=1", organization: 'abc', priority: '9', more: 'y' }
  expect(narrowing.parse(asked)).toEqual({})
  expect(narrowing.parse({ priority: '2', kind: 'unknown' })).toEqual({ priority: 2, kind: 'unknown' })
})

test('a filter is kept under a name, counted, replaced by the same name, and nobody else’s', async () => {
  const [agent, colleague] = [await aPerson('level1'), await aPerson('level1')]
  const { organization } = await threeCalls()
  await keep(agent, 'Ours', { organization })
  await keep(agent, 'Urgent', { organization, priority: 1 })
  await keep(colleague, 'Ours', { priority: 2 })
  const shown = async () => (await readFilters(agent, noon)).map(({ name, count }) => [name, count])
  expect(await shown()).toEqual([
    ['Ours', 3],
    ['Urgent', 1],
  ])
  await keep(agent, 'Ours', { organization, kind: 'serviceRequest' })
  expect(await shown()).toEqual([
    ['Ours', 1],
    ['Urgent', 1],
  ])
  const [theirs] = await readFilters(colleague, noon)
  expect(await removeFilter(agent, theirs?.id as string)).toEqual({ ok: false, code: 'not-found' })
  expect(await readFilters(colleague, noon)).toHaveLength(1)
  expect(await removeFilter(colleague, theirs?.id as string)).toEqual({ ok: true, value: null })
  expect(await readFilters(colleague, noon)).toEqual([])
})

test('nothing, too many, or a queue that is not theirs is not kept; a customer has no filters', async () => {
  const [agent, customer] = [await aPerson('level1'), await aPerson('customer')]
  expect(await keep(agent, 'Everything', {})).toEqual({ ok: false, code: 'nothing' })
  const level2 = await saveFilter(agent, { name: 'x', queue: 'level2', narrow: { priority: 1 } }, noon)
  expect(level2).toEqual({ ok: false, code: 'not-permitted' })
  expect(await keep(customer, 'x', { priority: 1 })).toEqual({ ok: false, code: 'not-permitted' })
  for (let n = 0; n < mostFilters; n++) await keep(agent, `Filter ${n}`, { priority: 1 })
  expect(await keep(agent, 'One more', { priority: 1 })).toEqual({ ok: false, code: 'too-many' })
  expect(await keep(agent, 'Filter 0', { priority: 2 })).toEqual({ ok: true, value: null })
  await db.person.update({ where: { id: agent.id }, data: { role: 'customer' } })
  expect(await readFilters({ ...agent, role: 'customer' }, noon)).toEqual([])
})
