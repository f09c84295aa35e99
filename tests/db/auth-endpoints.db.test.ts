import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAuthRequest } from '@/lib/auth/session-endpoints'
import { openSession } from '@/lib/auth/session-token'
import { db } from '@/lib/db/client'
import { anOidcProvider, type Profile } from '@/tests/support/oidc-provider'
import { aPerson, type TestPerson } from '@/tests/support/people'

const origin = 'http://127.0.0.1:3000'
const password = 'right horse battery'
const secret = () => process.env.NEXTAUTH_SECRET ?? ''

let person: TestPerson
let provider: Awaited<ReturnType<typeof anOidcProvider>>

beforeAll(async () => {
  provider = await anOidcProvider()
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'knownfix',
    OIDC_CLIENT_SECRET: 'client secret',
  })
  person = await aPerson('level1', { password })
})
afterAll(() => provider.close())

/** A browser: keeps its cookies between requests. */
function aBrowser(peer: string = randomUUID()) {
  const jar = new Map<string, string>()
  async function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
    const request = new Request(`${origin}/api/auth/${path}`, {
      ...init,
      headers: { host: '127.0.0.1:3000', 'x-knownfix-peer': peer, ...init.headers },
    })
    const segments = new URL(request.url).pathname.split('/').slice(3)
    const answer = await answerAuthRequest(
      request,
      segments,
      [...jar].map(([name, value]) => ({ name, value })),
    )
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, decodeURIComponent(value))
    }
    return answer
  }
  const post = (path: string, fields: Record<string, string>) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  async function signIn(fields: Record<string, string>) {
    const { csrfToken } = await (await ask('csrf')).json()
    return post('callback/credentials', { csrfToken, ...fields })
  }
  return { jar, ask, post, signIn, person: () => openSession(jar.get('knownfix-session'), secret()) }
}

test("next-auth's own way to sign in gives the same session, and ends it everywhere", async () => {
  const [browser, other] = [aBrowser(), aBrowser()]
  for (const each of [browser, other]) expect((await each.signIn({ email: person.email, password })).status).toBe(302)
  expect(await browser.person()).toMatchObject({ id: person.id, role: 'level1' })
  expect(await (await browser.ask('session')).json()).toMatchObject({ user: { email: person.email } })

  const { csrfToken } = await (await browser.ask('csrf')).json()
  await browser.post('signout', { csrfToken })
  expect(await other.person()).toBeNull()
  expect(await (await other.ask('session')).json()).toEqual({})
})

test("the tenth guess is stopped by next-auth's own way too, whatever address it claims", async () => {
  const victim = await aPerson('customer', { password })
  const statuses: number[] = []
  for (let index = 0; index < 10; index += 1) {
    const browser = aBrowser()
    const { csrfToken } = await (await browser.ask('csrf')).json()
    const answer = await browser.ask('callback/credentials', {
      method: 'POST',
      body: JSON.stringify({
        csrfToken,
        email: victim.email,
        password: index === 9 ? password : `wrong ${index}`,
        json: 'true',
      }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${index}` },
    })
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([...Array(9).fill(401), 429])
})

test('without the token of the page nobody is signed in or out', async () => {
  const browser = aBrowser()
  await browser.post('callback/credentials', { email: person.email, password })
  expect(browser.jar.has('knownfix-session')).toBe(false)
})

test.each<[string, RequestInit & { headers?: Record<string, string> }, number]>([
  ['_log', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 404],
  ['callback/github', {}, 404],
  ['session/x', {}, 404],
  ['callback/credentials', {}, 404],
  ['callback/credentials', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }, 400],
  ['callback/credentials', { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } }, 400],
  ['callback/credentials', { method: 'POST', body: 'null', headers: { 'content-type': 'application/json' } }, 400],
  ['callback/credentials', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 400],
  [
    'callback/credentials',
    {
      method: 'POST',
      body: `a=${'b'.repeat(20_000)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    413,
  ],
  ['csrf', { headers: { host: '[::1' } }, 400],
  ['csrf?callbackUrl=zz', {}, 200],
  ['csrf?callbackUrl=javascript:alert(1)', {}, 200],
  ['callback/oidc?code=x&state=y', {}, 302],
  ['callback/oidc?error=access_denied', {}, 302],
])('%s %j is answered politely with %i', async (path, init, status) => {
  const answer = await aBrowser().ask(path, init)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
})

test.each([
  'knownfix-callback',
  'knownfix-csrf',
  'knownfix-session',
  'knownfix-state',
  'knownfix-pkce',
  'knownfix-nonce',
])('junk in the cookie %s is answered politely', async (name) => {
  for (const junk of ['zz', '%', '|', 'a|b', '{}', '\u{1f600}', 'eyJhbGciOiJub25lIn0.e30.']) {
    const browser = aBrowser()
    browser.jar.set(name, junk)
    for (const path of ['csrf', 'session', 'start/oidc', 'callback/oidc?code=x&state=y']) {
      expect((await browser.ask(path)).status).toBeLessThan(500)
    }
  }
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in never leads to %s',
  async (callbackUrl) => {
    const signedIn = await aBrowser().signIn({ email: person.email, password, callbackUrl })
    expect(signedIn.headers.get('location')).toBe(`${origin}/`)
    const started = await aBrowser().ask(`signin?callbackUrl=${encodeURIComponent(callbackUrl)}`)
    expect(started.headers.get('location')).toBe('/sign-in')
  },
)

test('a cookie that names another site leads nowhere either', async () => {
  const browser = aBrowser()
  browser.jar.set('knownfix-callback', 'https://evil.example/x')
  const signedIn = await browser.signIn({ email: person.email, password })
  expect(signedIn.headers.get('location')).toBe(`${origin}/`)
})

async function throughProvider(profile: Profile) {
  const browser = aBrowser()
  const start = await browser.ask('start/oidc?callbackUrl=%2Fdesk')
  const authorize = new URL(start.headers.get('location') ?? '')
  expect(authorize.href).toMatch(`${provider.issuer}/authorize?`)
  expect(authorize.searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`)
  expect(authorize.searchParams.get('code_challenge_method')).toBe('S256')
  const back = await browser.ask(`callback/oidc?${provider.agree(authorize, profile)}`)
  return { location: back.headers.get('location'), person: await browser.person() }
}

test('a known person comes in through the provider by a verified address, however it is written', async () => {
  const { location, person: found } = await throughProvider({ email: person.email.toUpperCase(), email_verified: true })
  expect(location).toBe(`${origin}/desk`)
  expect(found).toMatchObject({ id: person.id })
})

test.each<[string, (known: string) => Profile]>([
  ['an address that is not verified', (email) => ({ email, email_verified: false })],
  ['an address nobody vouches for', (email) => ({ email })],
  ['no address', () => ({ email_verified: true })],
  ['an address nobody here has', () => ({ email: 'stranger@test.example', email_verified: true })],
])('%s brings nobody in, and makes no account', async (_, profile) => {
  const before = await db.person.count()
  const { location, person: found } = await throughProvider(profile(person.email))
  expect(location).toContain('/sign-in?notice=unknown-person')
  expect(found).toBeNull()
  expect(await db.person.count()).toBe(before)
})

test('a disabled person does not come in through the provider', async () => {
  const gone = await aPerson('admin')
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  const { location, person: found } = await throughProvider({ email: gone.email, email_verified: true })
  expect(location).toContain('/sign-in?notice=unknown-person')
  expect(found).toBeNull()
})

test('an answer of the provider to somebody else is worth nothing', async () => {
  const victim = aBrowser()
  const authorize = new URL((await victim.ask('start/oidc')).headers.get('location') ?? '')
  const query = provider.agree(authorize, { email: person.email, email_verified: true })
  const thief = aBrowser()
  await thief.ask('start/oidc')
  await thief.ask(`callback/oidc?${query}`)
  expect(await thief.person()).toBeNull()
})
