import { expect, test } from '@playwright/test'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'
import { multipart, multipartType, rawRequest, requestText, signInFields } from '@/tests/support/raw-request'

const site = () => process.env.BASE_URL ?? ''
const everywhere = [
  '/',
  '/sign-in',
  '/search?q=printer',
  '/nowhere',
  '/calls/999999',
  '/api/health',
  '/api/nowhere',
  '/api/auth/csrf',
  '/%',
]

for (const path of everywhere) {
  test(`${path} carries the headers of the house`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|,/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
}

/** As sent: a script that a trusted one adds later is trusted by 'strict-dynamic' and carries none. */
const scriptNonces = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => /nonce="([^"]+)"/.exec(attributes)?.[1] ?? '')

test('every script carries the nonce of its answer, no two answers share one, and nothing is written inline', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => /Content Security Policy/i.test(message.text()) && refused.push(message.text()))
  const nonces = new Set<string>()
  await signInAs(page, await anOwnPerson('level2'))
  for (const path of ['/', '/sign-in?next=/account', '/search?q=printer', '/nowhere', '/desk', '/studio', '/account']) {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    const html = (await answer?.text()) ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
    expect(new Set(scriptNonces(html)), path).toEqual(new Set([nonce]))
    nonces.add(nonce)
    expect(html.match(/<[^>]+\son[a-z]+=|<[^>]+\sstyle=|href="javascript:/gi), path).toBeNull()
  }
  expect(nonces.size).toBe(7)
  expect(refused).toEqual([])
})

test('pages of a signed-in person are stored nowhere, and their cookies are out of reach of scripts', async ({
  page,
  context,
}) => {
  await signInAs(page, await anOwnPerson('customer'))
  await page.waitForURL((url) => url.pathname === '/')
  for (const path of ['/', '/account', '/calls', '/nowhere']) {
    expect((await page.goto(path))?.headers()['cache-control'], path).toBe('private, no-store')
  }
  const cookies = (await context.cookies()).filter((cookie) => cookie.name.includes('knownfix'))
  expect(cookies.map(({ name }) => name).sort()).toEqual(['knownfix-device', 'knownfix-session'])
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('knownfix')
})

test('the tenth guess is stopped, whatever address it claims to come from', async () => {
  const person = await anOwnPerson('customer')
  const fields = await signInFields(site())
  const said: boolean[] = []
  for (let index = 0; index < 10; index += 1) {
    const password = index === 9 ? person.password : `wrong ${index}`
    const form = new FormData()
    for (const [name, value] of [...fields, ['email', person.email], ['password', password]] as const)
      form.set(name, value)
    const answer = await fetch(`${site()}/sign-in`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: {
        'x-forwarded-for': `10.1.1.${index}`,
        'x-real-ip': `10.1.1.${index}`,
        forwarded: `for=10.1.1.${index}`,
      },
    })
    said.push(answer.status === 200 && (await answer.text()).includes('Too many tries'))
  }
  expect(said).toEqual([...Array(9).fill(false), true])
})

const evil = 'http://evil.example'
const malformed: [string, Parameters<typeof requestText>[1], number][] = [
  ['a broken address', { path: '/%E0%A4%A' }, 400],
  ['NUL in the address', { path: '/problems/%00' }, 400],
  ['NUL in a search', { path: '/search?q=%00' }, 400],
  ['a broken address of the programs', { path: '/api/auth/%' }, 400],
  ['an address of another site', { path: `${evil}/` }, 400],
  ['no address', { method: 'OPTIONS', path: '*' }, 400],
  ['TRACE', { method: 'TRACE' }, 405],
  ['PUT', { method: 'PUT' }, 405],
  ['a broken host', { headers: { Host: '[::1' } }, 400],
  ['a broken cookie', { headers: { Cookie: '%; knownfix-session=%; knownfix-visitor=%E0%A4%A; locale=%; =;' } }, 200],
  ['a cookie named like an inner part', { headers: { Cookie: '__proto__=1; constructor=2; toString=3' } }, 200],
  ['a forged session', { headers: { Cookie: 'knownfix-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' } }, 200],
  [
    'forwarding headers',
    { headers: { 'X-Forwarded-Host': 'a b', 'X-Forwarded-Proto': '%%', 'X-Forwarded-Port': 'x' } },
    200,
  ],
  [
    "the framework's own headers",
    {
      headers: {
        'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
        'x-invoke-status': '500',
        'x-invoke-path': '/x',
      },
    },
    200,
  ],
  ['a router that stands nowhere', { headers: { RSC: '1', 'Next-Router-State-Tree': '%' } }, 400],
  ['an upgrade', { headers: { Connection: 'close, Upgrade', Upgrade: 'h2c' } }, 200],
  [
    'a form in an unknown encoding',
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' },
    400,
  ],
  ['a form with nothing in it', { method: 'POST', headers: multipartType, body: '' }, 400],
  ['half a form', { method: 'POST', headers: multipartType, body: '--XX\r\nConte' }, 400],
  ['an unknown action', { method: 'POST', headers: multipartType, body: multipart([['$ACTION_ID_zz', '']]) }, 400],
  [
    'an action of an earlier version',
    { method: 'POST', headers: multipartType, body: multipart([[`$ACTION_ID_40${'0'.repeat(40)}`, '']]) },
    409,
  ],
  [
    'a scripted action that is none',
    { method: 'POST', headers: { 'Content-Type': 'text/plain', 'Next-Action': 'toString' }, body: '[]' },
    400,
  ],
  ['a form too large', { method: 'POST', path: '/sign-in', headers: multipartType, body: 'x'.repeat(300_000) }, 413],
  [
    "another site's form",
    { method: 'POST', path: '/sign-in', headers: { ...multipartType, Origin: evil }, body: multipart([]) },
    403,
  ],
  [
    'a broken origin',
    { method: 'POST', path: '/sign-in', headers: { ...multipartType, Origin: '://' }, body: multipart([]) },
    403,
  ],
  [
    'a scripted form of another site',
    { method: 'POST', headers: { 'Next-Action': 'a'.repeat(42), Origin: 'null' }, body: '[]' },
    403,
  ],
  [
    'a callback address that is none',
    { path: '/api/auth/csrf?callbackUrl=zz', headers: { Cookie: 'knownfix-callback=zz' } },
    200,
  ],
]

for (const [name, sent, status] of malformed) {
  test(`${name} is answered with ${status}`, async () => {
    const answer = await rawRequest(site(), requestText(site(), sent))
    expect(answer.status).toBe(status)
    expect(answer.head.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(answer.body).not.toMatch(/Internal Server Error|at .+\.js:\d+/)
  })
}

test.describe('a tampered sign-in form is turned away', () => {
  const tampered: [string, (fields: [string, string][]) => [string, string][]][] = [
    [
      'its state is no list',
      (fields) => fields.map(([name, value]) => [name, name.endsWith(':1') ? '{"a":1}' : value]),
    ],
    [
      'its state is longer',
      (fields) => fields.map(([name, value]) => [name, name.endsWith(':1') ? '[null,null,null]' : value]),
    ],
    ['its state is broken', (fields) => fields.map(([name, value]) => [name, name.endsWith(':1') ? '{{' : value])],
    [
      'its state points elsewhere',
      (fields) => fields.map(([name, value]) => [name, name.endsWith(':1') ? '["$9"]' : value]),
    ],
    ['its action has no state', (fields) => fields.map(([name, value]) => [name, value.replace('"$@1"', 'null')])],
    ['its fields hold NUL', (fields) => [...fields, ['password', 'a\0b']]],
  ]
  for (const [name, change] of tampered) {
    test(name, async () => {
      const body = multipart([...change(await signInFields(site())), ['email', 'a@test.example'], ['password', 'x']])
      const answer = await rawRequest(
        site(),
        requestText(site(), { method: 'POST', path: '/sign-in', headers: multipartType, body }),
      )
      expect(answer.status).toBe(400)
      expect(answer.body).toContain('That request could not be read')
    })
  }
})
