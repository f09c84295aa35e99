import { expect, test } from 'vitest'
import { emailKey, knownDeviceKey, rememberDevice } from './known-device'

const secret = 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P'
const clara = emailKey('clara@example.com')
const emre = emailKey('emre@example.com')

test('a device is known to the accounts that signed in on it, and to no other', () => {
  const cookie = rememberDevice(rememberDevice(undefined, clara, secret), emre, secret)
  expect(knownDeviceKey(cookie, clara, secret)).toBe(
    knownDeviceKey(rememberDevice(cookie, clara, secret), clara, secret),
  )
  expect(knownDeviceKey(cookie, emre, secret)).not.toBeNull()
  expect(knownDeviceKey(cookie, emailKey('eve@example.com'), secret)).toBeNull()
})

test('each device has a counter of its own', () => {
  const keys = [1, 2].map(() => knownDeviceKey(rememberDevice(undefined, clara, secret), clara, secret))
  expect(new Set(keys).size).toBe(2)
})

test('a device cookie cannot be made up, nor moved to another account or secret', () => {
  const cookie = rememberDevice(undefined, clara, secret)
  const [id, mark = ''] = cookie.split('.')
  expect(knownDeviceKey(`${'A'.repeat(22)}.${mark}`, clara, secret)).toBeNull()
  expect(knownDeviceKey(`${id}.${mark.slice(1)}A`, clara, secret)).toBeNull()
  expect(knownDeviceKey(cookie, clara, `${secret}x`)).toBeNull()
  for (const junk of [undefined, '', '%', '.', 'a.b', `${cookie}.`, cookie.repeat(99)]) {
    expect(knownDeviceKey(junk, clara, secret)).toBeNull()
  }
})

test('a shared device remembers the last five accounts', () => {
  const accounts = Array.from({ length: 7 }, (_, index) => emailKey(`person${index}@example.com`))
  const cookie = accounts.reduce<string | undefined>(
    (given, account) => rememberDevice(given, account, secret),
    undefined,
  )
  expect(accounts.map((account) => knownDeviceKey(cookie, account, secret) !== null)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    true,
  ])
})
