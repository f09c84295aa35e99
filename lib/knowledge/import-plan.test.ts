import { expect, test } from 'vitest'
import { isChange, planImport, type StoredEntry, sparing } from './import-plan'

const entry = (more: Partial<StoredEntry> = {}): StoredEntry => ({
  hash: 'old',
  byHand: false,
  studio: false,
  lastNumber: 1,
  ...more,
})
const plan = (given: Record<string, string>, stored: Record<string, StoredEntry>, overwrite = false) =>
  planImport(new Map(Object.entries(given)), new Map(Object.entries(stored)), { overwrite })
const nothing = { create: [], update: [], unchanged: [], kept: [], retire: [] }

test.each([
  ['what is new is created', { a: 'new' }, {}, { create: ['a'] }],
  ['what is the same stays', { a: 'old' }, { a: entry() }, { unchanged: ['a'] }],
  ['what differs is updated', { a: 'new' }, { a: entry() }, { update: ['a'] }],
  ['what a person changed is kept', { a: 'new' }, { a: entry({ byHand: true }) }, { kept: ['a'] }],
  ['what a person changed to the same stays', { a: 'old' }, { a: entry({ byHand: true }) }, { unchanged: ['a'] }],
  ['what is no longer there is retired', {}, { a: entry() }, { retire: ['a'] }],
  ['what was retired before is left alone', {}, { a: entry({ hash: null }) }, {}],
  ['what was retired and is back is updated', { a: 'old' }, { a: entry({ hash: null }) }, { update: ['a'] }],
  ['what only the studio knows is left alone', {}, { a: entry({ studio: true }) }, {}],
  ['what a person is writing is left alone', {}, { a: entry({ byHand: true }) }, {}],
])('%s', (_, given, stored, expected) => {
  expect(plan(given as Record<string, string>, stored as Record<string, StoredEntry>)).toEqual({
    ...nothing,
    ...expected,
  })
})

test('what a person changed is updated when that is asked for', () => {
  expect(plan({ a: 'new' }, { a: entry({ byHand: true }) }, true)).toEqual({ ...nothing, update: ['a'] })
})

test('what is still needed is not retired, and then there may be nothing to do', () => {
  const retiring = plan({}, { a: entry() })
  expect(isChange(retiring)).toBe(true)
  expect(isChange(sparing(retiring, new Set(['a'])))).toBe(false)
})
