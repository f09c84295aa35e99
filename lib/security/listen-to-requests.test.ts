import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathHeader, peerHeader } from '@/lib/auth/request-origin'
import { faultHeader, listenToRequests } from './listen-to-requests'
import { preparedHeader } from './page-headers'

type Seen = { method: string; url: string; headers: IncomingMessage['headers'] }

const server = createServer((asked, answer) => {
  answer.setHeader('Cache-Control', 'no-cache, no-store')
  answer.end(JSON.stringify({ method: asked.method, url: asked.url, headers: asked.headers }))
})

let stopListening = () => {}
beforeAll(async () => {
  stopListening = listenToRequests({ trustProxy: false })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  stopListening()
  server.close()
})

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ seen: Seen; headers: IncomingMessage['headers'] }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ seen: JSON.parse(text), headers: answer.headers })
    })
    asking.on('error', reject).end()
  })
}

test('the peer of the socket is told, whatever the client says it is', async () => {
  const { seen } = await ask('/', { [peerHeader]: '6.6.6.6', 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6' })
  expect(seen.headers[peerHeader]).toBe('127.0.0.1')
  expect(JSON.stringify(seen.headers)).not.toContain('6.6.6.6')
})

test('without a trusted proxy, forwarded hosts and protocols are dropped', async () => {
  const { seen, headers } = await ask('/', {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  })
  expect(JSON.stringify(seen.headers)).not.toContain('evil.example')
  expect(seen.headers['x-forwarded-proto']).toBeUndefined()
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('a request line the framework would fail on becomes a harmless one with its reason', async () => {
  const bad = await ask('/%E0%A4%A', {}, 'POST')
  expect(bad.seen).toMatchObject({ method: 'GET', url: '/', headers: { [faultHeader]: 'malformed' } })
  const api = await ask('/api/%', {})
  expect(api.seen).toMatchObject({ url: '/api/refused', headers: { [faultHeader]: 'malformed' } })
  expect((await ask('/', {}, 'TRACE')).seen).toMatchObject({ method: 'GET', headers: { [faultHeader]: 'method' } })
  expect((await ask('/', { 'next-router-state-tree': '%' })).seen.headers[faultHeader]).toBe('malformed')
})

test('nobody can claim a fault themselves', async () => {
  expect((await ask('/', { [faultHeader]: 'malformed' })).seen.headers[faultHeader]).toBeUndefined()
})

test('every answer carries the headers of the house, and private wherever it says no-store', async () => {
  const { headers } = await ask('/')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'private, no-store',
  })
  expect(headers['permissions-policy']).toContain('camera=()')
  for (const [path, method] of [
    ['/_next/static/x.js', 'GET'],
    ['/', 'POST'],
  ] as const)
    expect((await ask(path, {}, method)).headers['content-security-policy']).toContain("default-src 'none'")
})

test('a page to be looked at comes with a nonce of its own, which no client can choose, and its address', async () => {
  const claimed = {
    'x-nonce': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
    [pathHeader]: '/evil',
    [preparedHeader]: '1',
  }
  const [first, second] = [await ask('/desk?queue=mine&_rsc=x', claimed), await ask('/desk', claimed)]
  const nonces = [first, second].map(({ seen, headers }) => {
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`'nonce-${seen.headers['x-nonce']}'`)
    expect(seen.headers['content-security-policy']).toBe(policy)
    return seen.headers['x-nonce']
  })
  expect(nonces[0]).not.toBe(nonces[1])
  expect(JSON.stringify(first.seen.headers)).not.toMatch(/mine'|evil/)
  expect(first.seen.headers[pathHeader]).toBe('/desk?queue=mine')
})

test('what must be looked at more closely is not taken for prepared, whatever the client says', async () => {
  for (const [headers, method] of [
    [{ [preparedHeader]: '1' }, 'POST'],
    [{ [preparedHeader]: '1', host: 'a b' }, 'GET'],
  ] as const)
    expect((await ask('/desk', headers, method)).seen.headers[preparedHeader]).toBeUndefined()
})
