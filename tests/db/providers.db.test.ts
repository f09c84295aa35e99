import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { askProvider } from '@/lib/calls/ask-provider'
import { suggestedProvider } from '@/lib/calls/call-route'
import { cancelCall } from '@/lib/calls/cancel-call'
import { changeLink, tellProvider, withdrawPart } from '@/lib/calls/manage-part'
import { openCall } from '@/lib/calls/open-call'
import { openFromOutside } from '@/lib/calls/open-from-outside'
import { acceptPart, finishPart, refusePart, writeInPart } from '@/lib/calls/part-answers'
import { readOwnPart, readParts } from '@/lib/calls/read-parts'
import { registerCall } from '@/lib/calls/register-call'
import { resolveByProvider } from '@/lib/calls/resolve-by-provider'
import { resolveCall } from '@/lib/calls/resolve-call'
import { takeCall } from '@/lib/calls/take-call'
import { db } from '@/lib/db/client'
import { listProviders, readProvider } from '@/lib/providers/read-providers'
import { saveProvider } from '@/lib/providers/save-provider'
import { saveRule } from '@/lib/routing/save-rule'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aContract } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aPart, aProvider, partOf } from '@/tests/support/providers'
import { aCall, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const gone = { ok: false, code: 'not-found' }
const over = { ok: false, code: 'wrong-state' }

async function anAskedCall(more: Parameters<typeof aPart>[2] = {}) {
  const [customer, agent] = await Promise.all([aPerson('customer', { name: 'Secret Caller' }), aPerson('level1')])
  const number = await aCall(customer)
  granted(await takeCall(agent, await at(agent, number), noon))
  return { customer, agent, number, ...(await aPart(agent, number, more)) }
}
const mailsTo = async (address: string) =>
  (await db.outgoingMail.findMany({ where: { address }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)
const state = async (number: number) => {
  const { state: now, waitingFor } = await db.call.findUniqueOrThrow({ where: { number } })
  return [now, waitingFor]
}

describe('a provider works its part', () => {
  test('through its link: accepts, writes, is done; the call waits meanwhile and then goes on with its agent', async () => {
    const { agent, number, token, provider } = await anAskedCall()
    expect(await state(number)).toEqual(['waiting', 'provider'])
    expect(await mailsTo(provider.email)).toEqual(['providerAsked'])
    granted(await acceptPart(token, hour(0.5)))
    const said = { key: randomUUID(), text: 'The drum is worn.' }
    for (let times = 0; times < 3; times++) granted(await writeInPart(token, said, hour(1)))
    expect(await state(number)).toEqual(['waiting', 'provider'])
    granted(await finishPart(token, 'Drum replaced.', hour(2)))
    expect(await state(number)).toEqual(['inProgress', null])
    expect((await seen(agent, number)).call.assigneeId).toBe(agent.id)
    expect(await toldOf(agent.id)).toEqual(['providerSaid', 'providerDone'])
    const own = await readOwnPart(token, 'en', hour(3))
    expect(own?.thread.map(({ event }) => event.kind)).toEqual([
      'providerAsked',
      'providerAccepted',
      'providerSaid',
      'providerDone',
    ])
    expect(await finishPart(token, 'again', hour(3))).toEqual(over)
  })

  test('sees its thread, and nothing of the caller, the company, our notes or another provider', async () => {
    const { customer, agent, number, token } = await anAskedCall({
      text: 'Please look.',
      forCaller: 'We asked for help.',
    })
    granted(await refusePart(token, 'Not ours.', noon))
    const second = await aPart(agent, number, { text: 'Then you, please.', when: hour(1) })
    granted(await tellProvider(agent, { partId: second.partId, key: randomUUID(), text: 'Any news?' }, noon))
    const own = JSON.stringify(await readOwnPart(second.token, 'en', noon))
    const organization = await db.organization.findUniqueOrThrow({ where: { id: customer.organizationId as string } })
    expect(own).toContain('Any news?')
    for (const word of [
      customer.name,
      customer.email,
      organization.name,
      agent.name,
      'Not ours.',
      'We asked for help.',
      'please help',
    ]) {
      expect(own).not.toContain(word)
    }
  })

  test('has a clock of its own, by what it promised when it was asked', async () => {
    const { agent, number, token, provider } = await anAskedCall()
    const admin = await aPerson('admin')
    const known = granted(await readProvider(admin, provider.id))
    const { id, name, email, locale, calendarId, version } = known
    const none = { response: null, resolution: null }
    const content = { targets: { '1': none, '2': none, '3': none, '4': none } }
    granted(await saveProvider(admin, { id, name, email, locale, calendarId, version, content, disabled: false }, noon))
    granted(await acceptPart(token, hour(2)))
    const own = await readOwnPart(token, 'en', hour(2))
    // Asked at noon: an answer within one, done within eight of the hours from nine to five.
    expect(own?.promises.map(({ promised, missed, ledger }) => [promised, missed, ledger.dueMs])).toEqual([
      ['response', true, hour(1).getTime()],
      ['resolution', false, Date.parse('2026-03-03T12:00:00Z')],
    ])
    const [part] = await readParts(agent, (await seen(agent, number)).call.id, 'en', hour(30))
    expect(part?.promises.find(({ promised }) => promised === 'resolution')?.missed).toBe(true)
  })

  test('of many presses one counts, and refusing gives the call back with the reason', async () => {
    const { agent, number, token } = await anAskedCall()
    const results = await Promise.all(Array.from({ length: 5 }, () => refusePart(token, 'Not ours.', noon)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await state(number)).toEqual(['inProgress', null])
    expect(await toldOf(agent.id)).toEqual(['providerRefused'])
  })
})

describe('the link', () => {
  test('dies when it is renewed, revoked or expired, for reading and for writing', async () => {
    const { agent, number, token, partId, provider } = await anAskedCall()
    granted(await changeLink(agent, { partId, what: 'renewed' }, noon))
    expect(await mailsTo(provider.email)).toEqual(['providerAsked', 'providerLink'])
    const [renewed] = await readParts(agent, (await seen(agent, number)).call.id, 'en', noon)
    const fresh = renewed?.token as string
    expect(await readOwnPart(token, 'en', noon)).toBeNull()
    expect(await acceptPart(token, noon)).toEqual(gone)
    expect(await readOwnPart(fresh, 'en', noon)).not.toBeNull()
    expect(await readOwnPart(fresh, 'en', hour(24 * 31))).toBeNull()
    expect(await finishPart(fresh, 'x', hour(24 * 31))).toEqual(gone)
    granted(await changeLink(agent, { partId, what: 'revoked' }, noon))
    expect(await readOwnPart(fresh, 'en', noon)).toBeNull()
    expect(await writeInPart(fresh, { key: randomUUID(), text: 'x' }, noon)).toEqual(gone)
    expect(await refusePart(fresh, 'x', noon)).toEqual(gone)
  })

  test('of what was withdrawn, or of a call that is over, shows and does nothing more', async () => {
    const first = await anAskedCall()
    granted(await withdrawPart(first.agent, { partId: first.partId, reason: 'It works again.' }, noon))
    const second = await anAskedCall()
    granted(await cancelCall(second.agent, { ...(await at(second.agent, second.number)), reason: 'moved out' }, noon))
    expect(await state(first.number)).toEqual(['inProgress', null])
    for (const { token, provider } of [first, second]) {
      expect(await readOwnPart(token, 'en', noon)).toMatchObject({ state: 'withdrawn', thread: [] })
      expect(await acceptPart(token, noon)).toEqual(over)
      expect(await writeInPart(token, { key: randomUUID(), text: 'x' }, noon)).toEqual(over)
      expect(await mailsTo(provider.email)).toEqual(['providerAsked', 'providerWithdrawn'])
    }
  })
})

describe('asking', () => {
  test('one part at a time; of two agents who ask at once one wins', async () => {
    const { agent, number } = await anAskedCall()
    const other = await aProvider()
    const again = { ...(await at(agent, number)), providerId: other.id, text: 'x', forCaller: '' }
    expect(await askProvider(agent, again, noon)).toEqual(over)
    const free = await aCall(await aPerson('customer'))
    const asked = { ...(await at(agent, free)), providerId: other.id, text: 'x', forCaller: '' }
    const results = await Promise.all([askProvider(agent, asked, noon), askProvider(agent, asked, noon)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mailsTo(other.email)).toHaveLength(1)
  })

  test('is for agents, of providers that are still asked', async () => {
    const { partId, number, agent } = await anAskedCall()
    const refused = { ok: false, code: 'not-permitted' }
    for (const role of ['manager', 'admin'] as const) {
      const person = await aPerson(role)
      const asked = { ...(await at(person, number)), providerId: (await aProvider()).id, text: 'x', forCaller: '' }
      expect(await askProvider(person, asked, noon)).toEqual(refused)
      expect(await tellProvider(person, { partId, key: randomUUID(), text: 'x' }, noon)).toEqual(refused)
      expect(await withdrawPart(person, { partId, reason: 'x' }, noon)).toEqual(refused)
      expect(await changeLink(person, { partId, what: 'revoked' }, noon)).toEqual(refused)
    }
    const gone = await aProvider()
    await db.provider.update({ where: { id: gone.id }, data: { disabledAt: noon } })
    const free = { ...(await at(agent, await aCall(await aPerson('customer')))), providerId: gone.id }
    expect(await askProvider(agent, { ...free, text: 'x', forCaller: '' }, noon)).toEqual({
      ok: false,
      code: 'not-found',
    })
    expect(await listProviders(agent)).toEqual(refused)
    expect(await readProvider(agent, gone.id)).toEqual(refused)
    expect(await readParts(await aPerson('customer'), 'x', 'en', noon)).toEqual([])
  })

  test('a rule has a provider asked as the call is opened in its own words, never in those of the caller', async () => {
    const [admin, agent, provider] = [await aPerson('admin'), await aPerson('level1'), await aProvider()]
    const any = { organizationId: null, siteId: null, kind: null, priority: null, locale: null }
    const rule = { ...any, moment: 'opening', serviceId: 'network', groupId: null, providerId: provider.id } as const
    const words = 'Please look at the line of our client.'
    granted(await saveRule(admin, { ...rule, id: randomUUID(), version: 0, brief: words }, noon))
    const customer = await aPerson('customer')
    const number = await aCall(customer, { service: 'network', words: 'my boss fired the router' })
    expect(await state(number)).toEqual(['waiting', 'provider'])
    expect(await mailsTo(provider.email)).toEqual(['providerAsked'])
    expect((await seen(agent, number)).call.supportLevel).toBe('level1')
    const theirs = await readOwnPart((await partOf(agent, number)).token, 'en', noon)
    expect(theirs?.thread.map(({ event }) => 'text' in event && event.text)).toEqual([words])
    for (const secret of ['fired', 'please help', customer.name]) expect(JSON.stringify(theirs)).not.toContain(secret)
    // The same when an agent registers it, and when a mail's diagnosis says what it is about.
    const said = { words: 'the line is dead', note: '', impact: 1, urgency: 2, locale: 'en' } as const
    const registered = { ...said, key: randomUUID(), callerId: customer.id, service: 'network' }
    const asked = await registerCall(agent, registered, noon)
    expect(await state(granted(asked).number)).toEqual(['waiting', 'provider'])
    const origin = { channel: 'mail', mail: randomUUID() } as const
    const mail = { key: randomUUID(), title: 'Hello', text: '', notice: 'callFromMail', origin } as const
    const caller = { id: customer.id, organizationId: String(customer.organizationId), locale: null }
    const mailed = granted(await openFromOutside(caller, mail, noon)).number
    expect(await state(mailed)).toEqual(['new', null])
    const diagnosisId = String((await seen(customer, mailed)).call.invitedId)
    await db.diagnosis.update({ where: { id: diagnosisId }, data: { serviceId: 'network' } })
    const filled = { key: randomUUID(), diagnosisId, text: '', urgency: 2, fields: {} } as const
    granted(await openCall(viewerOf(customer), filled, noon))
    expect(await state(mailed)).toEqual(['waiting', 'provider'])
    expect(await mailsTo(provider.email)).toEqual(Array(3).fill('providerAsked'))
    await db.routingRule.deleteMany()
  })

  test('a rule without words for its provider asks nobody: it is suggested to the agent, who finds them', async () => {
    const [admin, agent, provider] = [await aPerson('admin'), await aPerson('level1'), await aProvider()]
    const any = { organizationId: null, siteId: null, kind: null, priority: null, locale: null }
    const rule = { ...any, moment: 'opening', serviceId: 'network', groupId: null, providerId: provider.id } as const
    granted(await saveRule(admin, { ...rule, id: randomUUID(), version: 0 }, noon))
    const number = await aCall(await aPerson('customer'), { service: 'network' })
    expect(await state(number)).toEqual(['new', null])
    expect(await mailsTo(provider.email)).toEqual([])
    expect(await suggestedProvider((await seen(agent, number)).call)).toBe(provider.id)
    await db.routingRule.deleteMany()
  })
})

describe('under a contract that leaves solving to others', () => {
  test('nobody resolves a call, and Level 0 records that its provider solved it', async () => {
    const customer = await aPerson('customer')
    await aContract(customer.organizationId as string, { content: { level: 'level0' }, at: hour(-24) })
    const number = await aCall(customer)
    const [level0, level1] = await Promise.all([aPerson('level0'), aPerson('level1')])
    const done = { text: 'A technician has repaired it.' }
    expect(await resolveByProvider(level0, { ...(await at(level0, number)), ...done }, noon)).toEqual(over)
    const { token } = await aPart(level0, number)
    granted(await finishPart(token, 'SECRET: replaced under warranty', noon))
    expect(await toldOf(level0.id)).toEqual(['providerDone'])
    expect(await state(number)).toEqual(['new', null])
    const none = { knownProblem: null, solution: null }
    expect(await resolveCall(level1, { ...(await at(level1, number)), ...done, ...none }, noon)).toEqual({
      ok: false,
      code: 'not-permitted',
    })
    granted(await resolveByProvider(level0, { ...(await at(level0, number)), ...done }, noon))
    expect(await state(number)).toEqual(['resolved', null])
    const theirs = JSON.stringify(await seen(customer, number))
    expect(theirs).toContain('A technician has repaired it.')
    expect(theirs).not.toContain('SECRET')
    expect(await toldOf(customer.id)).toContain('callResolved')
  })
})
