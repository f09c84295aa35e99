import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { withCells } from '@/lib/calls/priority'
import { readPriorities } from '@/lib/calls/read-priorities'
import { registerCall } from '@/lib/calls/register-call'
import { savePriorities } from '@/lib/calls/save-priorities'
import { seen } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

test('calls opened from now on have the priority that the administrator decided', async () => {
  const [admin, agent, customer] = await Promise.all([aPerson('admin'), aPerson('level1'), aPerson('customer')])
  const matrix = withCells([{ impact: 1, urgency: 2, priority: 4 }])
  const before = await aCall(customer)
  granted(await savePriorities(admin, matrix))
  expect(await readPriorities()).toEqual(matrix)
  const words = { key: randomUUID(), callerId: customer.id, words: 'blank pages', note: '', locale: 'en' as const }
  const input = { ...words, service: 'printing', impact: 1 as const, urgency: 2 as const }
  const { number } = granted(await registerCall(agent, input, noon))
  const priority = async (of: number) => (await seen(agent, of)).call.priority
  expect([await priority(before), await priority(await aCall(customer)), await priority(number)]).toEqual([3, 4, 4])
})

test('more people or more urgency never means less, and only administrators decide', async () => {
  const absurd = withCells([{ impact: 3, urgency: 3, priority: 4 }])
  expect(await savePriorities(await aPerson('admin'), absurd)).toEqual({ ok: false, code: 'falls' })
  for (const role of ['customer', 'level0', 'level1', 'level2', 'manager'] as const) {
    const refused = await savePriorities(await aPerson(role), withCells([]))
    expect(refused).toEqual({ ok: false, code: 'not-permitted' })
  }
})
