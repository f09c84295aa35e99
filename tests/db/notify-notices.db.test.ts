import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { writeMessage } from '@/lib/calls/write-message'
import { acknowledgeCallNotices, acknowledgeNotice } from '@/lib/notify/acknowledge-notice'
import { countNotices, listNotices } from '@/lib/notify/list-notices'
import { pathOf } from '@/lib/notify/notice'
import { aResolvedCall } from '@/tests/support/calls'
import { aBank, aPublishedProblem } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

test('a notice waits for its person until they say that they have read it; the first word counts', async () => {
  const { customer, number } = await aResolvedCall(await aPerson('level1'))
  const [notice] = await listNotices(customer)
  expect(notice).toMatchObject({ about: { kind: 'callResolved', number }, acknowledgedAt: null })
  expect(await countNotices(customer)).toBe(1)
  const later = new Date(noon.getTime() + 60_000)
  expect((await acknowledgeNotice(customer, notice?.id ?? '', noon)).ok).toBe(true)
  expect((await acknowledgeNotice(customer, notice?.id ?? '', later)).ok).toBe(true)
  expect(await countNotices(customer)).toBe(0)
  expect((await listNotices(customer))[0]?.acknowledgedAt).toEqual(noon)
})

test('someone else’s notice does not exist, and nobody sees it in their list', async () => {
  const { customer } = await aResolvedCall(await aPerson('level1'))
  const [notice] = await listNotices(customer)
  for (const role of ['customer', 'level1', 'admin'] as const) {
    const other = await aPerson(role)
    expect(await acknowledgeNotice(other, notice?.id ?? '', noon)).toEqual({ ok: false, code: 'not-found' })
    expect((await listNotices(other)).map(({ id }) => id)).not.toContain(notice?.id)
  }
  expect(await acknowledgeNotice(customer, randomUUID(), noon)).toEqual({ ok: false, code: 'not-found' })
  expect(await countNotices(customer)).toBe(1)
})

test('Level 1 is told of new knowledge, and it is not read away together with news of calls', async () => {
  const agent = await aPerson('level1')
  const { number, customer } = await aResolvedCall(agent)
  const { id } = await aPublishedProblem({ title: 'Paper jam' })
  await writeMessage(customer, { key: randomUUID(), number, text: 'thanks', internal: false }, noon)
  expect((await listNotices(agent)).map(({ about }) => about.kind).sort()).toEqual(['callMessage', 'problemPublished'])
  await acknowledgeCallNotices(agent, noon)
  const open = (await listNotices(agent)).filter(({ acknowledgedAt }) => acknowledgedAt === null)
  expect(open).toMatchObject([
    { about: { kind: 'problemPublished', entry: { kind: 'problem', id }, titles: { en: 'Paper jam' } } },
  ])
})

test('a notice leads customers to their page and staff to the desk', () => {
  const about = { kind: 'callMessage', number: 7, title: 'x' } as const
  expect(pathOf(about, 'customer')).toBe('/calls/7')
  expect(pathOf(about, 'level1')).toBe('/desk/calls/7')
})
