import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepForm, requestHeader } from './forms-under-way'
import { replaceFailures } from './replace-failures'

/** A framework that keeps the form and fails, or does not, in the way the path says. */
const server = createServer((request, response) => {
  replaceFailures(request, response)
  const form = new FormData()
  form.set('$ACTION_ID_1', '')
  form.set('key', '0f1c')
  form.set('text', 'It hums <b>"loudly"</b> & often')
  if (request.url?.includes('secret')) form.set('password', 'a long secret')
  if (request.method === 'POST') keepForm(String(request.headers[requestHeader]), form)
  response.statusCode = request.url?.startsWith('/fine') ? 200 : 500
  response.setHeader('Content-Encoding', 'gzip')
  response.write(gzipSync('what the framework says'))
  response.end()
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

const ask = (path: string, options: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    ...options,
    headers: { accept: 'text/html', ...options.headers },
  })

test('a form that failed comes back with its words to read and all its fields to send again', async () => {
  const answer = await ask('/desk/"x"', { method: 'POST' })
  const page = await answer.text()
  expect(answer.status).toBe(503)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(page).toContain('<h1>Not saved</h1>')
  expect(page).toContain('<blockquote>It hums &#60;b&#62;&#34;loudly&#34;&#60;/b&#62; &#38; often</blockquote>')
  for (const name of ['$ACTION_ID_1', 'key', 'text']) expect(page).toContain(`name="${name}"`)
  expect(page).not.toContain('<b>')
})

test('a password is never given back', async () => {
  const page = await (await ask('/secret', { method: 'POST' })).text()
  expect(page).toContain('<h1>Not saved</h1>')
  expect(page).not.toContain('a long secret')
})

test('a page that failed says so, in the language of the browser', async () => {
  const answer = await ask('/desk', { headers: { 'accept-language': 'tr' } })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toContain('<h1>Bu işe yaramadı</h1>')
})

test.each([
  ['a page that did not fail', '/fine', {}],
  ['a program', '/api/health', {}],
  ['the router', '/desk', { rsc: '1' }],
  ['a scripted form', '/desk', { 'next-action': 'x' }],
])('%s gets what the framework said', async (_, path, headers) => {
  expect(await (await ask(path, { headers: headers as Record<string, string> })).text()).toBe('what the framework says')
})

test('nobody can ask for the form of another', async () => {
  keepForm('12345', new FormData())
  const page = await (await ask('/desk', { headers: { [requestHeader]: '12345' } })).text()
  expect(page).toContain('<h1>That did not work</h1>')
})
