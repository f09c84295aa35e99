import { expect, test } from 'vitest'
import { isRouterState } from './router-state'

const sent = (value: unknown) => encodeURIComponent(JSON.stringify(value))

test('what the router sends is understood', () => {
  const page = ['__PAGE__', {}, null, 'refetch']
  expect(
    isRouterState(
      sent([
        '',
        { children: ['calls', { children: [['number', '12', 'd', null], { children: page }] }] },
        null,
        null,
        16,
      ]),
    ),
  ).toBe(true)
})

test.each([
  '%',
  'nonsense',
  sent({ a: 1 }),
  sent([]),
  sent(['', { children: [1] }]),
  sent([['number', '12', 'zz', null], {}]),
  sent(['', {}, null, 'other']),
  '['.repeat(9_000),
  encodeURIComponent('["",{"a":'.repeat(1_500)),
  'a'.repeat(40_001),
])('what it never sends is not: %#', (header) => {
  expect(isRouterState(header)).toBe(false)
})
