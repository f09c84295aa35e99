import { expect, test } from 'vitest'
import { type RoutedCall, type Rule, routeOf } from './route'

const any = {
  moment: null,
  serviceId: null,
  organizationId: null,
  siteId: null,
  kind: null,
  priority: null,
  locale: null,
}
const desk = { kind: 'group', id: 'desk', name: 'Desk', level: 'level1' } as const
const net = { kind: 'group', id: 'net', name: 'Network', level: 'level2' } as const
const printers = { kind: 'provider', id: 'printers', name: 'Printers Ltd', level: 'provider', brief: null } as const
const rule = (id: string, more: Partial<Rule>): Rule => ({ id, ...any, target: desk, ...more })
const call: RoutedCall = {
  serviceId: 'vpn',
  organizationId: 'nordwind',
  siteId: null,
  kind: 'incident',
  priority: 2,
  locale: 'en',
  level: null,
}

test('the first rule that fits decides, and every rule before it says what spoke against it', () => {
  const rules = [
    rule('a', { serviceId: 'erp' }),
    rule('b', { serviceId: 'vpn', siteId: 'hamburg' }),
    rule('c', { serviceId: 'vpn', priority: 1 }),
    rule('d', { organizationId: 'nordwind' }),
    rule('e', {}),
  ]
  const { rule: found, passed } = routeOf(rules, call)
  expect(found?.id).toBe('d')
  expect(passed.map(({ rule: { id }, against }) => [id, against])).toEqual([
    ['a', 'serviceId'],
    ['b', 'siteId'],
    ['c', 'priority'],
  ])
})

test.each([
  ['kind', 'serviceRequest'],
  ['locale', 'tr'],
  ['organizationId', 'anadolu'],
  ['moment', 'handOver'],
] as const)('a rule for another %s is not for this call', (condition, value) => {
  expect(routeOf([rule('a', { [condition]: value })], call)).toMatchObject({
    rule: null,
    passed: [{ against: condition }],
  })
})

test('passing on to a level finds only groups of that level, or providers; opening finds any', () => {
  const rules = [rule('net', { target: net }), rule('desk', {}), rule('printers', { target: printers })]
  expect(routeOf(rules, { ...call, level: 'level1' }).rule?.id).toBe('desk')
  expect(routeOf(rules, { ...call, level: 'level1' }).passed[0]?.against).toBe('level')
  expect(routeOf(rules, { ...call, level: 'level2' }).rule?.id).toBe('net')
  expect(routeOf(rules, call).rule?.id).toBe('net')
  expect(routeOf(rules, { ...call, level: 'provider' }).rule?.id).toBe('printers')
})

test('where no rule fits, a call stands with its whole level', () => {
  expect(routeOf([], call)).toEqual({ rule: null, passed: [] })
})
