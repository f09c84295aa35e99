import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { findSimilar } from '@/lib/calls/find-similar'
import { linkChild, readFamily, unlinkChild } from '@/lib/calls/link-child'
import { readQueue } from '@/lib/calls/list-calls'
import { resolveCall } from '@/lib/calls/resolve-call'
import { resolveChildren } from '@/lib/calls/resolve-children'
import { db } from '@/lib/db/client'
import { listLiveIncidents, sayMeToo } from '@/lib/incidents/live-incidents'
import { endIncident, postIncident } from '@/lib/incidents/post-incident'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const texts = {
  en: { title: 'Printing is down', text: 'We are on it.' },
  tr: { title: 'Yazdırma çalışmıyor', text: 'Üzerinde çalışıyoruz.' },
}

/** A notice on a customer's call; answers with its id. */
async function aNotice(agent: TestPerson, customer: TestPerson, everyone = true) {
  const number = await aCall(customer)
  const posted = await postIncident(agent, { key: randomUUID(), number, everyone, texts }, noon)
  if (!posted.ok) throw new Error(posted.code)
  const { id } = await db.liveIncident.findFirstOrThrow({ where: { call: { number } } })
  return { id, number }
}

const sees = async (actor: Actor | null, id: string) =>
  (await listLiveIncidents(actor, 'en')).find((each) => each.id === id)

describe('a notice', () => {
  test('for everyone is seen by visitors and every customer, one for a company by that company alone', async () => {
    const [agent, customer, stranger] = await Promise.all([aPerson('level1'), aPerson('customer'), aPerson('customer')])
    const everyone = await aNotice(agent, customer)
    const theirs = await aNotice(agent, customer, false)
    for (const actor of [null, customer, stranger, agent]) expect(await sees(actor, everyone.id)).toBeDefined()
    for (const actor of [null, stranger]) expect(await sees(actor, theirs.id)).toBeUndefined()
    for (const actor of [customer, agent]) expect(await sees(actor, theirs.id)).toBeDefined()
    expect(await sayMeToo(stranger, { incidentId: theirs.id, locale: 'en' }, noon)).toEqual({
      ok: false,
      code: 'not-found',
    })
  })

  test('names the call about the cause to staff only, speaks the reader’s language and ends for everybody', async () => {
    const [agent, customer] = await Promise.all([aPerson('level2'), aPerson('customer')])
    const { id, number } = await aNotice(agent, customer)
    expect(await sees(agent, id)).toMatchObject({ call: number, mayJoin: false })
    expect(await sees(customer, id)).toMatchObject({ call: null, title: 'Printing is down' })
    expect((await listLiveIncidents(null, 'tr')).find((each) => each.id === id)?.title).toBe('Yazdırma çalışmıyor')
    expect((await listLiveIncidents(null, 'en', { serviceId: 'no-such-service' })).length).toBe(0)
    expect((await endIncident(agent, { incidentId: id }, noon)).ok).toBe(true)
    expect(await sees(null, id)).toBeUndefined()
    expect(await endIncident(agent, { incidentId: id }, noon)).toEqual({ ok: false, code: 'over' })
  })

  test('older than the newest is seen by whoever comes from its hit and may see it, while it goes on', async () => {
    const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
    const [mine, over] = [await aNotice(agent, customer, false), await aNotice(agent, customer)]
    await db.liveIncident.updateMany({ where: { id: { in: [mine.id, over.id] } }, data: { startedAt: new Date(0) } })
    const newer = []
    for (let more = 0; more < 10; more++) newer.push((await aNotice(agent, customer)).id)
    const named = async (actor: Actor | null, { id }: { id: string }) =>
      (await listLiveIncidents(actor, 'en', { named: id })).filter((each) => each.id === id).length
    expect(await sees(customer, mine.id)).toBeUndefined()
    expect(await named(customer, mine)).toBe(1)
    expect(await named(null, mine)).toBe(0)
    expect(await named(null, over)).toBe(1)
    for (const incidentId of [over.id, ...newer]) await endIncident(agent, { incidentId }, noon)
    expect(await named(null, over)).toBe(0)
  })

  test('is posted once a form, by those who solve, and never without a service', async () => {
    const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
    const number = await aCall(customer)
    const input = { key: randomUUID(), number, everyone: true, texts }
    for (const role of [customer, await aPerson('level0')])
      expect(await postIncident(role, input, noon)).toEqual({ ok: false, code: 'not-permitted' })
    await Promise.all(Array.from({ length: 5 }, () => postIncident(agent, input, noon)))
    expect(await db.liveIncident.count({ where: { call: { number } } })).toBe(1)
    await db.call.update({ where: { number }, data: { serviceId: null } })
    expect(await postIncident(agent, { ...input, key: randomUUID() }, noon)).toEqual({ ok: false, code: 'no-service' })
  })
})

describe('"me too"', () => {
  test('gives a customer one call of their own under the cause, however often it is pressed', async () => {
    const [agent, customer, other] = await Promise.all([aPerson('level1'), aPerson('customer'), aPerson('customer')])
    const { id, number } = await aNotice(agent, customer)
    const pressed = await Promise.all(
      Array.from({ length: 5 }, () => sayMeToo(other, { incidentId: id, locale: 'tr' }, noon)),
    )
    const numbers = new Set(pressed.map((result) => (result.ok ? result.value.number : 0)))
    expect(numbers.size).toBe(1)
    const [own = 0] = numbers
    expect((await seen(other, own)).call).toMatchObject({ callerId: other.id, title: 'Yazdırma çalışmıyor' })
    expect(await sees(other, id)).toMatchObject({ own, callers: 1 })
    expect((await seen(other, own)).timeline.map((entry) => entry.event.kind)).toEqual(['opened'])
    const { children } = await readFamily((await seen(agent, number)).call)
    expect(children.map((child) => child.number)).toEqual([own])
    const unassigned = (await readQueue(agent, 'unassigned', undefined, noon)).rows.map((row) => row.number)
    expect(unassigned).toContain(number)
    expect(unassigned).not.toContain(own)
  })

  test('is for customers only', async () => {
    const [agent, customer] = await Promise.all([aPerson('level1'), aPerson('customer')])
    const { id } = await aNotice(agent, customer)
    expect((await sayMeToo(agent, { incidentId: id, locale: 'en' }, noon)).ok).toBe(false)
  })
})

describe('a family', () => {
  test('has two generations: no call under a call that is under another, and none under itself', async () => {
    const agent = await aPerson('level0')
    const customer = await aPerson('customer')
    const [cause, child, third] = [await aCall(customer), await aCall(customer), await aCall(customer)]
    const link = (number: number, parent: number) => linkChild(agent, { number, parent }, noon)
    expect((await link(child, cause)).ok).toBe(true)
    const refused = { ok: false, code: 'no-such-parent' }
    expect(await link(third, child)).toEqual(refused)
    expect(await link(cause, third)).toEqual(refused)
    expect(await link(third, third)).toEqual(refused)
    expect(await link(child, third)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await unlinkChild(agent, { number: child }, noon)).ok).toBe(true)
    expect((await link(child, third)).ok).toBe(true)
    expect(await linkChild(customer, { number: third, parent: cause }, noon)).toEqual({
      ok: false,
      code: 'not-permitted',
    })
  })

  test('is offered what resolved its cause: each caller is asked, and what is over stays as it is', async () => {
    const agent = await aPerson('level1')
    const [first, second, third] = await Promise.all([aPerson('customer'), aPerson('customer'), aPerson('customer')])
    const [cause, open, cancelled] = [await aCall(first), await aCall(second), await aCall(third)]
    for (const number of [open, cancelled]) await linkChild(agent, { number, parent: cause }, noon)
    await db.call.update({ where: { number: cancelled }, data: { state: 'cancelled' } })
    expect(await resolveChildren(agent, { number: cause }, noon)).toEqual({ ok: false, code: 'wrong-state' })
    const solved = { text: 'New drum.', knownProblem: 'cartridge-empty', solution: 'replace-cartridge' }
    expect((await resolveCall(agent, { ...(await at(agent, cause)), ...solved }, noon)).ok).toBe(true)
    expect(await resolveChildren(await aPerson('level0'), { number: cause }, noon)).toMatchObject({ ok: false })
    expect(await resolveChildren(agent, { number: cause }, noon)).toEqual({ ok: true, value: { resolved: 1, left: 0 } })
    expect((await seen(second, open)).call).toMatchObject({ state: 'resolved', knownProblemId: 'cartridge-empty' })
    expect(JSON.stringify((await seen(second, open)).timeline)).toContain('New drum.')
    expect(await toldOf(second.id)).toEqual(['callResolved'])
    expect((await seen(third, cancelled)).call.state).toBe('cancelled')
  })
})

test('while registering, what is open and alike at the caller’s company is found, and nothing of another company', async () => {
  const [agent, customer] = await Promise.all([aPerson('level0'), aPerson('customer')])
  const colleague = await aPerson('customer', { organizationId: customer.organizationId as string })
  const number = await aCall(customer, { words: 'The printer on floor two prints blank pages' })
  const elsewhere = await aCall(await aPerson('customer'), { words: 'The printer on floor two prints blank pages' })
  const ask = { callerId: colleague.id, words: 'printer prints blank', service: null }
  const found = await findSimilar(agent, ask)
  expect(found.map((call) => call.number)).toEqual([number])
  expect(found.map((call) => call.number)).not.toContain(elsewhere)
  expect(await findSimilar(customer, ask)).toEqual([])
  expect(await findSimilar(agent, { ...ask, words: 'coffee machine' })).toEqual([])
})
