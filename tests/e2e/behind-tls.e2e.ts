import type { ChildProcess } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { answerOf, aServer } from '@/tests/support/another-server'
import { anOwnPerson } from '@/tests/support/own-person'
import { signInFields } from '@/tests/support/raw-request'

const secret = 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P'

test.describe.configure({ mode: 'serial' })

test.describe('behind a proxy that speaks TLS', () => {
  let server: { child: ChildProcess; url: string }
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'help.example', 'x-forwarded-for': '203.0.113.9' }

  test.beforeAll(async () => {
    server = await aServer({ TRUST_PROXY: '1', NEXTAUTH_SECRET: secret })
    await expect.poll(() => answerOf(server.url), { timeout: 60_000 }).toBeGreaterThan(0)
  })
  test.afterAll(() => server.child.kill())

  test('cookies are bound to this host and to https, which is promised for the future', async () => {
    const person = await anOwnPerson('customer')
    const form = new FormData()
    for (const [name, value] of await signInFields(server.url)) form.set(name, value)
    form.set('email', person.email)
    form.set('password', person.password)
    const answer = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { ...https, origin: 'https://help.example' },
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
      '__Host-knownfix-device',
      '__Host-knownfix-session',
    ])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/;/)
      expect(cookie).toMatch(/; Secure/)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; SameSite=lax/i)
      expect(cookie).not.toMatch(/Domain/i)
    }

    const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
    const page = await fetch(`${server.url}/account`, { headers: { ...https, cookie } })
    expect(await page.text()).toContain(person.email)
    const plain = await fetch(`${server.url}/account`, {
      redirect: 'manual',
      headers: { ...https, cookie: cookie.replaceAll('__Host-', '') },
    })
    expect(plain.status, 'a cookie without the prefix opens nothing').toBe(307)
  })

  test("next-auth's own cookies are bound as well, and its addresses are those the person sees", async () => {
    const answer = await fetch(`${server.url}/api/auth/csrf?callbackUrl=%2Fdesk`, { headers: https })
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-knownfix-\w+=.*; Path=\/;.*HttpOnly; Secure/)
    expect(cookies.join()).toContain(encodeURIComponent('https://help.example/desk'))
  })
})

for (const [fault, given] of [
  ['is missing', ''],
  ['is shorter than 32 characters', 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8'],
  ['is a well-known value', 'changeme-changeme-changeme-changeme'],
] as const) {
  test(`a server whose secret ${fault} does not start, and says so`, async () => {
    const { ended, said } = await aServer({ NEXTAUTH_SECRET: given })
    expect(await ended).toBe(1)
    expect(said()).toContain(`NEXTAUTH_SECRET ${fault}`)
  })
}
