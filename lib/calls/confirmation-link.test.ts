import { expect, test } from 'vitest'
import { confirmationToken, readConfirmationToken } from './confirmation-link'

const secret = 'a'.repeat(40)
const resolvedAt = new Date('2026-03-02T12:00:00Z')
const about = { callId: '019a0000-0000-7000-8000-000000000001', resolvedAt }
const token = confirmationToken(about, secret)
const soon = new Date('2026-03-03T12:00:00Z')

test('a token leads back to its resolution', () => {
  expect(readConfirmationToken(token, secret, soon)).toEqual(about)
})

test('it expires after thirty days', () => {
  expect(readConfirmationToken(token, secret, new Date('2026-04-01T12:00:00Z'))).toEqual(about)
  expect(readConfirmationToken(token, secret, new Date('2026-04-01T12:00:01Z'))).toBeNull()
})

test('one that was changed, cut or sealed with another secret is nothing', () => {
  const other = { ...about, callId: about.callId.replace(/1$/, '2') }
  const [, time, seal] = token.split('.')
  expect(readConfirmationToken(`${other.callId}.${time}.${seal}`, secret, soon)).toBeNull()
  expect(readConfirmationToken(token.slice(0, -1), secret, soon)).toBeNull()
  expect(readConfirmationToken(confirmationToken(about, 'b'.repeat(40)), secret, soon)).toBeNull()
  expect(readConfirmationToken('', secret, soon)).toBeNull()
})
