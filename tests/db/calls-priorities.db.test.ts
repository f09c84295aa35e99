import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { withCells } from '@/lib/calls/priority'
import { readPriorities, readPriorityTable } from '@/lib/calls/read-priorities'
import { registerCall } from '@/lib/calls/register-call'
import { savePriorities } from '@/lib/calls/save-priorities'
import { seen } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

type Matrix = ReturnType<typeof withCells>

beforeAll(() => aBank())

test('calls opened from now on have the priority that the administrator decided', async () => {
  const [admin, agent, customer] = await Promise.all([aPerson('admin'), aPerson('level1'), aPerson('customer')])
  const matrix = withCells([{ impact: 1, urgency: 2, priority: 4 }])
  const before = await aCall(customer)
  granted(await savePriorities(admin, { matrix, version: 0 }))
  expect(await readPriorities()).toEqual(matrix)
  const words = { key: randomUUID(), callerId: customer.id, words: 'blank pages', note: '', locale: 'en' as const }
  const input = { ...words, service: 'printing', impact: 1 as const, urgency: 2 as const }
  const { number } = granted(await registerCall(agent, input, noon))
  const priority = async (of: number) => (await seen(agent, of)).call.priority
  expect([await priority(before), await priority(await aCall(customer)), await priority(number)]).toEqual([3, 4, 4])
})

test('more people or more urgency never means less, and only administrators decide', async () => {
  const absurd = withCells([{ impact: 3, urgency: 3, priority: 4 }])
  expect(await savePriorities(await aPerson('admin'), { matrix: absurd, version: 0 })).toEqual({
    ok: false,
    code: 'falls',
  })
  for (const role of ['customer', 'level0', 'level1', 'level2', 'manager'] as const) {
    const refused = await savePriorities(await aPerson(role), { matrix: withCells([]), version: 0 })
    expect(refused).toEqual({ ok: false, code: 'not-permitted' })
  }
})

test('of two administrators who save the matrix at once one is told, and what the other decided stays', async () => {
  const [first, second] = [await aPerson('admin'), await aPerson('admin')]
  for (let round = 0; round < 2; round++) {
    const { version } = await readPriorityTable()
    const [low, high] = [3, 4].map((priority) => withCells([{ impact: 1, urgency: 1, priority }])) as [Matrix, Matrix]
    const results = await Promise.all([
      savePriorities(first, { matrix: low, version }),
      savePriorities(second, { matrix: high, version }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await readPriorities()).toEqual(results[0].ok ? low : high)
  }
})
