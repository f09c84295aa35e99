import { expect, test } from 'vitest'
import { requestFault, requestLineFault } from './request-fault'

test.each(['/', '/search?q=%C4%B1&x=%', '/a%20b', '/api/health', '/?', '/a?b?c'])('%s is an address', (target) => {
  expect(requestLineFault('GET', target)).toBeNull()
})

test.each([
  '',
  '*',
  'http://evil.example/',
  'evil.example:80',
  '/%',
  '/%zz',
  '/%E0%A4%A',
  '/%ff',
  '/%00',
  '/a?q=%00',
  '/a?q=\0',
  undefined,
])('%j is none', (target) => {
  expect(requestLineFault('GET', target)).toBe('malformed')
})

test.each(['TRACE', 'CONNECT', 'PROPFIND', undefined])('the method %s is not served', (method) => {
  expect(requestLineFault(method, '/')).toBe('method')
})

const asked = (
  method: string,
  headers: Record<string, string> = {},
  more: { path?: string; trustProxy?: boolean } = {},
) =>
  requestFault({
    method,
    path: '/desk',
    trustProxy: false,
    headers: new Headers({ host: 'help.example', ...headers }),
    ...more,
  })

test.each(['help.example', 'help.example:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST', 'a_b.internal'])(
  'the host %s is one',
  (host) => {
    expect(asked('GET', { host })).toBeNull()
  },
)

test.each(['a b', '[::1', 'evil.example/x@y:99999', 'help.example:', 'help.example:123456', '-', '%41', '<script>'])(
  'the host %s is none',
  (host) => {
    expect(asked('GET', { host })).toBe('malformed')
  },
)

test('pages are read and posted to, nothing else', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(asked(method)).toBe('method')
  expect(asked('PUT', {}, { path: '/api/v1/calls' })).toBeNull()
})

test('a form of our own page is accepted', () => {
  expect(asked('POST', { origin: 'http://help.example' })).toBeNull()
  expect(asked('POST', { origin: 'https://HELP.example', 'sec-fetch-site': 'same-origin' })).toBeNull()
})

test.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { origin: 'https://help.example.evil.example' },
  { origin: 'https://help.example:8443' },
  { origin: 'null' },
  { origin: '://' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
])('a form of another site is turned away: %j', (headers) => {
  expect(asked('POST', headers)).toBe('foreign')
  expect(asked('POST', headers, { path: '/api/auth/signout' })).toBe('foreign')
})

test('behind a trusted proxy, the host that the proxy names is ours', () => {
  const headers = { host: 'web:3000', 'x-forwarded-host': 'help.example', origin: 'https://help.example' }
  expect(asked('POST', headers, { trustProxy: true })).toBeNull()
  expect(asked('POST', headers)).toBe('foreign')
})

test('a link from elsewhere is followed', () => {
  expect(asked('GET', { 'sec-fetch-site': 'cross-site' })).toBeNull()
})

test('a body larger than any form is turned away before it is read', () => {
  expect(asked('POST', { 'content-length': String(256 * 1024 + 1) })).toBe('too-large')
})
