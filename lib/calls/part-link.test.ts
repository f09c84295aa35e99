import { expect, test } from 'vitest'
import { partToken, readPartToken } from './part-link'

const secret = 'a secret of the server'
const now = new Date('2026-03-02T12:00:00Z')
const link = { partId: '0195564f-0000-7000-8000-000000000001', serial: 3, until: new Date('2026-03-09T12:00:00Z') }

test('a token says what it was made for, until its time is over', () => {
  const token = partToken(link, secret)
  expect(readPartToken(token, secret, now)).toEqual(link)
  expect(readPartToken(token, secret, link.until)).toEqual(link)
  expect(readPartToken(token, secret, new Date(link.until.getTime() + 1))).toBeNull()
})

test('nobody makes one without the secret, nor out of another', () => {
  const token = partToken(link, secret)
  const [partId, serial, until, seal] = token.split('.')
  expect(readPartToken(token, 'another', now)).toBeNull()
  for (const forged of [
    [partId, '4', until, seal],
    [partId, serial, `${until}0`, seal],
    [partId?.replace('1', '2'), serial, until, seal],
    [partId, serial, until, 'A'.repeat(43)],
  ]) {
    expect(readPartToken(forged.join('.'), secret, now)).toBeNull()
  }
  for (const broken of ['', 'x', `${token}x`, token.slice(1)]) expect(readPartToken(broken, secret, now)).toBeNull()
})
