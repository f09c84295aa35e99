import { expect, test } from 'vitest'
import { isSigned, signBody } from './webhook-signature'

const now = new Date('2026-03-02T12:00:00Z')
const body = Buffer.from('From: a@b.example\r\n\r\nhello')

test('a body is taken from who knows the secret, unchanged, and only just now', () => {
  const signature = signBody(body, 'secret', now)
  expect(isSigned(body, signature, 'secret', now)).toBe(true)
  expect(isSigned(body, signature, 'another', now)).toBe(false)
  expect(isSigned(Buffer.from('changed'), signature, 'secret', now)).toBe(false)
  for (const minutes of [-6, 6]) {
    expect(isSigned(body, signature, 'secret', new Date(now.getTime() + minutes * 60_000))).toBe(false)
  }
  for (const broken of ['', 't=1', signature.slice(0, -1), signature.replace('v1', 'v2')]) {
    expect(isSigned(body, broken, 'secret', now)).toBe(false)
  }
})
