import { expect, test } from 'vitest'
import { assertSecret, SecretError, secretFault } from './secret'

test.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['   ', 'missing'],
  ['q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8', 'too-short'],
  ['changeme-changeme-changeme-changeme-changeme', 'well-known'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'well-known'],
  ['my-super-secret-value-for-production-1234', 'well-known'],
])('the secret %j is refused as %s', (secret, fault) => {
  expect(secretFault(secret)).toBe(fault)
  expect(() => assertSecret(secret)).toThrow(SecretError)
  expect(() => assertSecret(secret)).toThrow('NEXTAUTH_SECRET')
})

test('a secret drawn by lot is accepted', () => {
  expect(secretFault('q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P')).toBeNull()
})

test('a refusal never repeats the secret', () => {
  const secret = 'changeme-changeme-changeme-changeme'
  expect(() => assertSecret(secret)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(secret) }))
})
