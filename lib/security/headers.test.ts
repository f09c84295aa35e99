import { expect, test } from 'vitest'
import { bareContentSecurityPolicy, contentSecurityPolicy, everyAnswerHeaders } from './headers'

const policy = (more = {}) => contentSecurityPolicy({ nonce: 'abc', isDevelopment: false, isSecure: false, ...more })
const directive = (text: string, name: string) => text.split('; ').find((part) => part.startsWith(`${name} `))

test('only our own scripts with the nonce run, and nothing inline without it', () => {
  expect(directive(policy(), 'script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(directive(policy(), 'style-src')).toBe("style-src 'self' 'nonce-abc'")
  expect(policy()).not.toContain('unsafe')
})

test.each([
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
])('a page says %s', (part) => {
  expect(policy().split('; ')).toContain(part)
})

test('what is no page of ours may do nothing', () => {
  expect(bareContentSecurityPolicy).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

test('strict transport is promised behind TLS alone', () => {
  expect(everyAnswerHeaders({ isSecure: true })['Strict-Transport-Security']).toMatch(/max-age=\d{8}/)
  expect(everyAnswerHeaders({ isSecure: false })['Strict-Transport-Security']).toBeUndefined()
  expect(policy({ isSecure: true })).toContain('upgrade-insecure-requests')
  expect(policy()).not.toContain('upgrade-insecure-requests')
})
