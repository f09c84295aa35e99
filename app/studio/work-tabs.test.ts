import { expect, test } from 'vitest'
import { readProblemCursor, workTab, workTabs, writeProblemCursor } from './work-tabs'

test('a cursor survives the address', () => {
  const last = { updatedAt: new Date('2026-03-02T09:00:00.123Z'), id: 'paper-jam' }
  expect(readProblemCursor(writeProblemCursor(last))).toEqual(last)
})

test.each([undefined, '', 'x', '2026-13-45T99:99:99.000Z~a', '2026-03-02T09:00:00.123Z~../x'])(
  'a cursor that is none (%s) means the first page',
  (after) => {
    expect(readProblemCursor(after)).toBeNull()
  },
)

test('who does not write has no list of their own, and starts elsewhere', () => {
  expect(workTab('mine', workTabs(false))).toBe('newToUs')
  expect(workTab('archived', workTabs(true))).toBe('archived')
  expect(workTab('nonsense', workTabs(true))).toBe('mine')
})
