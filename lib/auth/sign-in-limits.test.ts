import { expect, test } from 'vitest'
import { guessLimit, signInLimits } from './sign-in-limits'

const now = new Date('2026-03-01T12:00:00Z')
const guess = { emailKey: 'account', address: '203.0.113.9' }

test('the tenth guess at an account is one too many, whoever asks', () => {
  expect(signInLimits.perAccount).toBeLessThan(10)
})

test('an unknown device shares the counters of its account and its address', () => {
  expect(guessLimit({ ...guess, deviceKey: null }, now)).toMatchObject({
    accountKey: 'account',
    address: '203.0.113.9',
  })
})

test('a known device has a counter of its own, which no stranger can fill', () => {
  expect(guessLimit({ ...guess, deviceKey: 'device' }, now)).toMatchObject({ accountKey: 'device', address: null })
})

test('a stop is over a quarter of an hour after the guesses', () => {
  expect(guessLimit({ ...guess, deviceKey: null }, now).since).toEqual(new Date('2026-03-01T11:45:00Z'))
})
