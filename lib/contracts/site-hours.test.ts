import { expect, test } from 'vitest'
import { demoContracts } from './demo-contracts'
import { contractAtSite } from './site-hours'

const day = (date: string) => new Date(`2026-${date}`)
const agreed = (date: string, calendarId: string) => ({
  fromAt: day(date),
  calendarId,
  content: demoContracts[0].content,
})
const told = (history: ReturnType<typeof contractAtSite>) =>
  history.map(({ fromAt, calendarId }) => `${fromAt.toISOString().slice(5, 10)} ${calendarId}`)

test('a site without hours of its own is served by the contract', () => {
  const contract = [agreed('01-01', 'a')]
  expect(contractAtSite(contract, [])).toBe(contract)
})

test('hours of its own hold from when they are set until they are given up, whatever the contract changes meanwhile', () => {
  const contract = [agreed('01-01', 'a'), agreed('03-01', 'b')]
  const hours = [
    { fromAt: day('02-01'), calendarId: 'site' },
    { fromAt: day('04-01'), calendarId: null },
  ]
  expect(told(contractAtSite(contract, hours))).toEqual(['01-01 a', '02-01 site', '03-01 site', '04-01 b'])
})

test('hours without a contract promise nothing', () => {
  expect(contractAtSite([], [{ fromAt: day('02-01'), calendarId: 'site' }])).toEqual([])
})
