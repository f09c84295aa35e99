import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmByLink, readConfirmation, rejectByLink } from '@/lib/calls/confirm-by-link'
import { confirmResolution, rejectResolution } from '@/lib/calls/confirm-resolution'
import { confirmationToken } from '@/lib/calls/confirmation-link'
import { remindCallers } from '@/lib/calls/remind-callers'
import { resolveCall } from '@/lib/calls/resolve-call'
import { writeMessage } from '@/lib/calls/write-message'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { saveSiteHours } from '@/lib/contracts/save-site-hours'
import { db } from '@/lib/db/client'
import { aResolvedCall, at, seen, toldOf } from '@/tests/support/calls'
import { aContract, nineToFive } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const solved = { text: 'Now.', knownProblem: null, solution: null }
const hoursLater = (hours: number) => new Date(noon.getTime() + hours * 3600_000)
const kindsOf = async (agent: Awaited<ReturnType<typeof aPerson>>, number: number) =>
  (await seen(agent, number)).timeline.map(({ event }) => event.kind)

describe('words that contradict the button', () => {
  test('are asked back, and count once they are meant', async () => {
    const { customer, number } = await aResolvedCall(await aPerson('level1'))
    const call = await at(customer, number)
    const asked = { ok: false, code: 'contradicts' }
    expect(await confirmResolution(customer, { ...call, text: 'It is still broken' }, noon)).toEqual(asked)
    expect(await rejectResolution(customer, { ...call, reason: 'Artık çalışıyor' }, noon)).toEqual(asked)
    expect((await seen(customer, number)).call.state).toBe('resolved')
    expect((await confirmResolution(customer, { ...call, text: 'It is still broken', sure: true }, noon)).ok).toBe(true)
    expect((await seen(customer, number)).timeline.at(-1)?.event).toEqual({
      kind: 'confirmed',
      how: 'portal',
      text: 'It is still broken',
    })
  })
})

test('a rejected call says so until it is resolved again', async () => {
  const agent = await aPerson('level1')
  const { customer, number } = await aResolvedCall(agent)
  await rejectResolution(customer, { ...(await at(customer, number)), reason: 'no' }, noon)
  expect((await seen(agent, number)).call).toMatchObject({ state: 'inProgress', word: 'rejected' })
  const again = { ...(await at(agent, number)), text: 'Now.', knownProblem: null, solution: null }
  await resolveCall(agent, again, noon)
  expect((await seen(agent, number)).call).toMatchObject({ state: 'resolved', word: null })
})

describe('the link in the mail', () => {
  async function aLink() {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    const { call } = await seen(agent, number)
    const token = confirmationToken({ callId: call.id, resolvedAt: noon }, String(process.env.NEXTAUTH_SECRET))
    return { agent, customer, number, call, token }
  }
  const said = { text: '', sure: false }

  test('confirms without signing in, once, and is recorded as such', async () => {
    const { agent, number, token, call } = await aLink()
    expect(await readConfirmation(token, noon)).toEqual({ number, title: call.title })
    expect((await seen(agent, number)).call.state).toBe('resolved')
    expect((await confirmByLink(token, said, noon)).ok).toBe(true)
    const { call: after, timeline } = await seen(agent, number)
    expect(after).toMatchObject({ state: 'closed', word: 'confirmed' })
    expect(timeline.at(-1)).toMatchObject({ event: { kind: 'confirmed', how: 'mail' }, by: { name: call.caller.name } })
    expect(await confirmByLink(token, said, noon)).toEqual({ ok: false, code: 'not-found' })
    expect(await readConfirmation(token, noon)).toBeNull()
  })

  test('asks about one resolution only: after a rejection it is dead, also when the call is resolved again', async () => {
    const { agent, number, token } = await aLink()
    expect((await rejectByLink(token, { text: 'blank pages', sure: false }, noon)).ok).toBe(true)
    expect((await seen(agent, number)).call.state).toBe('inProgress')
    await db.call.update({ where: { number }, data: { state: 'resolved', resolvedAt: hoursLater(1) } })
    expect(await confirmByLink(token, said, hoursLater(2))).toEqual({ ok: false, code: 'not-found' })
  })

  test('expires, and does nothing for somebody who was shut out', async () => {
    const { customer, token } = await aLink()
    expect(await readConfirmation(token, hoursLater(31 * 24))).toBeNull()
    await db.person.update({ where: { id: customer.id }, data: { disabledAt: noon } })
    expect(await confirmByLink(token, said, noon)).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('no answer', () => {
  const settings = { reminders: 2, everyServiceDays: 1 }
  const only = async (number: number) => {
    await db.call.updateMany({ where: { state: 'resolved', number: { not: number } }, data: { state: 'closed' } })
  }

  test('is reminded of at each interval, then closed as unanswered, never as confirmed', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    await only(number)
    const { version } = await at(customer, number)
    expect(await remindCallers(hoursLater(23), settings)).toEqual({ reminded: 0, closed: 0 })
    const both = await Promise.all([remindCallers(hoursLater(24), settings), remindCallers(hoursLater(24), settings)])
    expect(both.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1)
    expect((await at(customer, number)).version).toBe(version)
    expect(await remindCallers(hoursLater(48), settings)).toEqual({ reminded: 1, closed: 0 })
    expect(await remindCallers(hoursLater(71), settings)).toEqual({ reminded: 0, closed: 0 })
    expect(await remindCallers(hoursLater(72), settings)).toEqual({ reminded: 0, closed: 1 })
    expect((await seen(agent, number)).call).toMatchObject({ state: 'closed', word: 'unanswered' })
    expect(await kindsOf(agent, number)).toEqual(['opened', 'resolved', 'reminded', 'reminded', 'unanswered'])
    expect(await toldOf(customer.id)).toEqual(['callResolved', 'callReminder', 'callReminder', 'callUnanswered'])
  })

  test('after a worker that was away for long, one step at a time', async () => {
    const { number } = await aResolvedCall(await aPerson('level1'))
    await only(number)
    expect(await remindCallers(hoursLater(500), settings)).toEqual({ reminded: 1, closed: 0 })
    expect(await remindCallers(hoursLater(501), settings)).toEqual({ reminded: 0, closed: 0 })
    expect(await remindCallers(hoursLater(524), settings)).toEqual({ reminded: 1, closed: 0 })
  })

  test('is waited for in days of service: a closed day gives nobody time, and solved anew it is counted anew', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    await only(number)
    const days = [{ day: '2026-03-03', name: 'Closed', periods: [] }]
    const calendar = { ...nineToFive, days }
    await aContract(customer.organizationId as string, { calendar, at: hoursLater(-24) })
    expect(await remindCallers(hoursLater(47), settings)).toEqual({ reminded: 0, closed: 0 })
    expect(await remindCallers(hoursLater(48), settings)).toEqual({ reminded: 1, closed: 0 })
    const words = { reason: 'not at all', sure: true }
    expect((await rejectResolution(customer, { ...(await at(customer, number)), ...words }, hoursLater(49))).ok).toBe(
      true,
    )
    const again = { ...(await at(agent, number)), text: 'Now.', knownProblem: null, solution: null }
    expect((await resolveCall(agent, again, hoursLater(50))).ok).toBe(true)
    expect(await remindCallers(hoursLater(73), settings)).toEqual({ reminded: 0, closed: 0 })
    expect(await remindCallers(hoursLater(74), settings)).toEqual({ reminded: 1, closed: 0 })
  })
})

test('a site with hours of its own is reminded in its days of service, whatever the contract’s are', async () => {
  const customer = await aPerson('customer')
  const organizationId = customer.organizationId as string
  const { admin } = await aContract(organizationId, { at: hoursLater(-24) })
  const days = [{ day: '2026-03-03', name: 'Inventory', periods: [] }]
  const own = { id: null, version: 0, name: randomUUID(), content: { ...nineToFive, days } }
  const { id: calendarId } = granted(await saveCalendar(admin, own, hoursLater(-24)))
  const site = await db.site.create({ data: { organizationId, name: 'Harbour' } })
  granted(await saveSiteHours(admin, { siteId: site.id, version: 0, calendarId }, hoursLater(-24)))
  await db.person.update({ where: { id: customer.id }, data: { siteId: site.id } })
  const agent = await aPerson('level1')
  const number = await aCall(customer)
  granted(await resolveCall(agent, { ...(await at(agent, number)), ...solved }, noon))
  await remindCallers(noon, { reminders: 2, everyServiceDays: 1 })
  const { remindAt } = await db.call.findUniqueOrThrow({ where: { number } })
  expect(remindAt).toEqual(hoursLater(48))
})

describe('a reply to a closed call', () => {
  test('opens one new call that is linked to it, however often it is sent', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    await confirmResolution(customer, await at(customer, number), noon)
    const reply = { key: randomUUID(), number, text: 'It came back.', internal: false }
    const answers = await Promise.all([1, 2, 3].map(() => writeMessage(customer, reply, noon)))
    const [first] = answers
    if (!first?.ok) throw new Error('refused')
    expect(answers).toEqual([first, first, first])
    expect(first.value.number).not.toBe(number)
    const { call, timeline } = await seen(customer, first.value.number)
    expect(call).toMatchObject({ state: 'new', description: 'It came back.', follows: { number } })
    expect(timeline.map(({ event }) => event.kind)).toEqual(['opened', 'follows'])
    expect((await seen(customer, number)).timeline.filter(({ event }) => event.kind === 'followedBy')).toHaveLength(1)
    expect(await toldOf(agent.id)).toContain('callHandedOver')
  })

  test('an agent’s note on it stays a note', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    await confirmResolution(customer, await at(customer, number), noon)
    const note = { key: randomUUID(), number, text: 'For the record.', internal: true }
    expect(await writeMessage(agent, note, noon)).toEqual({ ok: true, value: { number } })
    expect(await kindsOf(agent, number)).toEqual(['opened', 'resolved', 'confirmed', 'note'])
  })
})
