import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/calls/route'
import { listTokens, makeToken, revokeToken } from '@/lib/api-tokens/manage-tokens'
import { readQueue } from '@/lib/calls/list-calls'
import { mostCallsAMinute } from '@/lib/calls/open-by-system'
import { openCall } from '@/lib/calls/open-call'
import { db } from '@/lib/db/client'
import { seen, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

async function aSystem() {
  const [admin, customer] = await Promise.all([aPerson('admin'), aPerson('customer')])
  const organizationId = customer.organizationId as string
  const { secret } = granted(await makeToken(admin, { name: 'Monitoring', organizationId }, noon))
  const { id } = await db.apiToken.findFirstOrThrow({ where: { organizationId } })
  return { admin, customer, organizationId, secret, id }
}

type Ask = { secret: string; key?: string | null; body: unknown }

const ask = async ({ secret, key = randomUUID(), body }: Ask) => {
  const headers = { authorization: `Bearer ${secret}`, ...(key === null ? {} : { 'idempotency-key': key }) }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await POST(new Request('http://localhost/api/v1/calls', { method: 'POST', headers, body: text }))
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}
const about = (customer: TestPerson, more: object = {}) => ({
  ...{ caller: customer.email.toUpperCase(), title: 'The printer prints blank pages' },
  ...more,
})

describe('a system that opens a call', () => {
  test('gets one call for one key, of its own channel; the caller is sent the link to a diagnosis', async () => {
    const { customer, secret } = await aSystem()
    const [key, body] = [randomUUID(), about(customer, { text: 'Tray 2.', service: 'printing', urgency: 3 })]
    const first = await ask({ secret, key, body })
    expect(first.status).toBe(201)
    const { number } = first.body
    expect(first.body).toEqual({ number, url: expect.stringMatching(new RegExp(`/calls/${number}$`)) })
    const again = await Promise.all([ask({ secret, key, body }), ask({ secret, key, body })])
    expect(again.map((each) => [each.status, each.body.number])).toEqual([
      [200, number],
      [200, number],
    ])
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)

    const agent = await aPerson('level1')
    const { call, timeline } = await seen(agent, number)
    expect(call).toMatchObject({ channel: 'api', kind: 'unknown', serviceId: 'printing', urgency: 3, state: 'new' })
    expect(timeline[0]).toMatchObject({ event: { kind: 'opened', channel: 'api', system: 'Monitoring' }, by: null })
    const rows = (await readQueue(agent, 'level1', undefined, new Date())).rows
    expect(rows.map((row) => row.number)).toContain(number)
    expect(await toldOf(customer.id)).toEqual(['callFromSystem'])
  })

  test('has it filled in by the diagnosis that its caller goes through', async () => {
    const { customer, secret } = await aSystem()
    const { number } = (await ask({ secret, body: about(customer) })).body
    const { invitedId } = (await seen(customer, number)).call
    const input = {
      key: randomUUID(),
      diagnosisId: String(invitedId),
      text: 'Since today.',
      urgency: 2,
      fields: {},
    } as const
    expect(granted(await openCall(viewerOf(customer), input, noon))).toEqual({ number })
    expect((await seen(customer, number)).call).toMatchObject({ kind: 'incident', diagnosisId: invitedId })
  })

  test('is told what is wrong, and opens nothing', async () => {
    const { customer, secret } = await aSystem()
    const stranger = await aPerson('customer')
    const used = randomUUID()
    await ask({ secret, key: used, body: about(customer) })
    const cases: [Ask, number, object][] = [
      [{ secret, key: null, body: about(customer) }, 400, { error: 'bad-request', fields: ['Idempotency-Key'] }],
      [{ secret, body: '{' }, 400, { error: 'bad-request', fields: ['body'] }],
      [{ secret, body: { title: 'x', urgent: true } }, 400, { error: 'bad-request', fields: ['caller', 'urgent'] }],
      [{ secret, body: about(customer, { impact: 9 }) }, 400, { error: 'bad-request', fields: ['impact'] }],
      [{ secret, body: about(customer, { service: 'nowhere' }) }, 422, { error: 'unknown-service' }],
      // Whoever is not of the organisation is not there for it.
      [{ secret, body: about(stranger) }, 422, { error: 'unknown-caller' }],
      [{ secret, key: used, body: about(customer, { title: 'Another' }) }, 409, { error: 'key-used' }],
      [{ secret: 'knownfix_x', body: about(customer) }, 401, { error: 'unauthorized' }],
    ]
    for (const [request, status, body] of cases) expect(await ask(request)).toMatchObject({ status, body })
    expect(await db.call.count({ where: { callerId: { in: [customer.id, stranger.id] } } })).toBe(1)
  })

  test('has to wait once it opens more than anybody means to; what it opened it may still ask for', async () => {
    const { customer, secret, id, organizationId } = await aSystem()
    const key = randomUUID()
    await ask({ secret, key, body: about(customer) })
    await db.call.createMany({
      data: Array.from({ length: mostCallsAMinute }, () => ({
        ...{ key: randomUUID(), kind: 'incident' as const, callerId: customer.id, organizationId, channel: 'api' },
        ...{ title: 'x', description: '', supportLevel: 'level1' as const, tokenId: id },
      })),
    })
    const refused = await ask({ secret, body: about(customer) })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await ask({ secret, key, body: about(customer) })).status).toBe(200)
  })
})

describe('a token', () => {
  test('works until it is revoked; its secret is kept nowhere', async () => {
    const { admin, customer, secret, id } = await aSystem()
    expect((await ask({ secret, body: about(customer) })).status).toBe(201)
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(secret.slice(12))
    granted(await revokeToken(admin, id, noon))
    expect((await ask({ secret, body: about(customer) })).status).toBe(401)
    expect(await revokeToken(admin, id, noon)).toEqual({ ok: false, code: 'not-found' })
  })

  test('is made, seen and revoked by administrators only', async () => {
    const { organizationId, id } = await aSystem()
    const notTheirs = { ok: false, code: 'not-permitted' }
    for (const role of ['customer', 'level2', 'manager'] as const) {
      const person = await aPerson(role)
      expect(await makeToken(person, { name: 'x', organizationId }, noon)).toEqual(notTheirs)
      expect(await listTokens(person)).toEqual(notTheirs)
      expect(await revokeToken(person, id, noon)).toEqual(notTheirs)
    }
  })
})
