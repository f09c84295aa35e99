import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test.each(['/', '/desk', '/calls/12?tab=history#last', '/search?q=yaz%C4%B1c%C4%B1', '/a%20b', '/search?q=a//b'])(
  'our own %s is followed',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  '',
  'desk',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  ' /desk',
  '/desk\0',
  'https://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/%2f/evil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%255Cevil.example',
  '/%252fevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  '/./\\evil.example',
  '/desk\\evil',
  '@evil.example',
  `/${'a'.repeat(2_000)}`,
])('%j leads nowhere', (path) => {
  expect(ownPath(path)).toBeNull()
})

test.each([undefined, null, 1, ['/desk'], { toString: () => '/desk' }])('%j is no address', (value) => {
  expect(ownPath(value)).toBeNull()
})

const host = 'https://own.example'
const nastyText = fc
  .array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%09',
      '%00',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'x',
      '%25',
      ' ',
    ),
  )
  .map((parts) => parts.join(''))

test('whatever is followed stays on this site, as written and after every decoding', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
      for (const given of [text, `/${text}`]) {
        const path = ownPath(given)
        if (path === null) continue
        expect(new URL(path, host).origin).toBe(host)
        expect(new URL(new URL(path, host).pathname, host).origin).toBe(host)
        for (let decoded = path.split(/[?#]/, 1)[0] ?? '', round = 0; round < 2; round += 1) {
          try {
            decoded = decodeURIComponent(decoded)
          } catch {
            break
          }
          expect(URL.canParse(decoded, host) && new URL(decoded, host).origin).toBe(host)
        }
      }
    }),
    { numRuns: 1_000 },
  )
})
