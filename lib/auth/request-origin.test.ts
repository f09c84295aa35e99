import { expect, test } from 'vitest'
import { clientAddress, isSecureRequest, normalAddress, peerHeader } from './request-origin'

const direct = { trustProxy: false }
const proxied = { trustProxy: true }

test('without a trusted proxy, what a client says about forwarding changes nothing', () => {
  const headers = new Headers({
    [peerHeader]: '203.0.113.9',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-proto': 'https',
  })
  expect(clientAddress(headers, direct)).toBe('203.0.113.9')
  expect(isSecureRequest(headers, direct)).toBe(false)
})

test('behind a trusted proxy only the entry the proxy itself appended counts', () => {
  const headers = new Headers({ [peerHeader]: '10.0.0.1', 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })
  expect(clientAddress(headers, proxied)).toBe('203.0.113.9')
  expect(clientAddress(new Headers({ [peerHeader]: '10.0.0.1' }), proxied)).toBe('10.0.0.1')
})

test('the site is secure when its public address says so, or the trusted proxy does', () => {
  expect(isSecureRequest(new Headers(), { trustProxy: false, publicUrl: 'https://help.example' })).toBe(true)
  expect(isSecureRequest(new Headers({ 'x-forwarded-proto': 'https' }), proxied)).toBe(true)
  expect(isSecureRequest(new Headers({ 'x-forwarded-proto': 'https, http' }), proxied)).toBe(false)
  expect(isSecureRequest(new Headers(), { trustProxy: false, publicUrl: 'http://127.0.0.1:3000' })).toBe(false)
})

test.each([
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (given, address) => {
  expect(normalAddress(given)).toBe(address)
})
