import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readQueue } from '@/lib/calls/list-calls'
import { resolveCall } from '@/lib/calls/resolve-call'
import { takeCall } from '@/lib/calls/take-call'
import { writeMessage } from '@/lib/calls/write-message'
import { whereElse } from '@/lib/contracts/contract-level'
import { listCalendars, listContracts, readCalendar, readContract } from '@/lib/contracts/read-contracts'
import { readPromises } from '@/lib/contracts/read-promises'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { saveContract } from '@/lib/contracts/save-contract'
import { saveSiteHours } from '@/lib/contracts/save-site-hours'
import { db } from '@/lib/db/client'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { at } from '@/tests/support/calls'
import { aContract, nineToFive, someContract } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const before = hour(-24)
const row = (number: number) => db.call.findUniqueOrThrow({ where: { number }, include: { clocks: true } })

async function aPromisedCall(more: Parameters<typeof aContract>[1] = { at: before }) {
  const customer = await aPerson('customer')
  const agreed = await aContract(customer.organizationId as string, more)
  return { customer, ...agreed, number: await aCall(customer) }
}

const resolutionOf = async (number: number, now: Date) =>
  (await readPromises({ number, outOfScope: false }, 'en', now)).find(({ promised }) => promised === 'resolution')

describe('the promises of a call', () => {
  test('are reckoned when it is opened, and the first that is due leads', async () => {
    const { number } = await aPromisedCall()
    await reckonPending(noon)
    const call = await row(number)
    // Priority 3: two hours for a first answer, 24 working hours for the solution.
    expect(call.priority).toBe(3)
    expect(call.dueAt).toEqual(hour(2))
    expect(call.atRiskAt).toEqual(hour(1.5))
    expect(call.reckonAt).toEqual(hour(1.5))
    const resolution = call.clocks.find(({ promise }) => promise === 'resolution')
    expect(resolution).toMatchObject({ state: 'running', targetMinutes: 1440, dueAt: hour(72), missed: false })
  })

  test('wait for nobody who is just changing a call, and are read again after that', async () => {
    const [busy, free] = [await aPromisedCall(), await aPromisedCall()]
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT FROM "Call" WHERE number = ${busy.number} FOR UPDATE`
        await reckonPending(noon)
      },
      { timeout: 20_000 },
    )
    expect([(await row(busy.number)).dueAt, (await row(free.number)).dueAt]).toEqual([null, hour(2)])
    await reckonPending(noon)
    expect((await row(busy.number)).dueAt).toEqual(hour(2))
  })

  test('a first answer keeps the first promise, and a late one has missed it', async () => {
    const agent = await aPerson('level1')
    const [early, late] = [await aPromisedCall(), await aPromisedCall()]
    for (const [{ number }, when] of [
      [early, hour(1)],
      [late, hour(3)],
    ] as const) {
      const said = { key: randomUUID(), number, text: 'We look into it.', internal: false }
      granted(await writeMessage(agent, said, when))
      await reckonPending(when)
    }
    const response = async (number: number) => (await row(number)).clocks.find(({ promise }) => promise === 'response')
    expect(await response(early.number)).toMatchObject({ state: 'stopped', missed: false, usedMinutes: 60 })
    expect(await response(late.number)).toMatchObject({ state: 'stopped', missed: true, usedMinutes: 180 })
    expect((await row(early.number)).dueAt).toEqual(hour(72))
  })

  test('a missed promise is found without anybody touching the call', async () => {
    const { number } = await aPromisedCall()
    for (const hours of [0, 1.5, 2.1]) await reckonPending(hour(hours))
    const clocks = (await row(number)).clocks
    expect(clocks.find(({ promise }) => promise === 'response')).toMatchObject({ state: 'running', missed: true })
  })

  test('that are about to be broken stand in a queue of their own', async () => {
    const { number } = await aPromisedCall()
    const agent = await aPerson('level1')
    await reckonPending(noon)
    const inQueue = async (hours: number) =>
      (await readQueue(agent, 'atRisk', undefined, hour(hours))).rows.some((call) => call.number === number)
    expect([await inQueue(1.4), await inQueue(1.5)]).toEqual([false, true])
  })

  test('end with the solution', async () => {
    const { number } = await aPromisedCall()
    const agent = await aPerson('level1')
    const solved = { ...(await at(agent, number)), text: 'It works.', knownProblem: null, solution: null }
    granted(await resolveCall(agent, solved, hour(1)))
    await reckonPending(hour(1))
    expect(await row(number)).toMatchObject({ dueAt: null, atRiskAt: null, reckonAt: null })
  })

  test('a calendar that changes moves what is to come and keeps what was counted', async () => {
    const { admin, calendarId, number } = await aPromisedCall()
    await reckonPending(noon)
    const closed = { ...nineToFive, days: [{ day: '2026-03-03', name: 'Stocktaking', periods: [] }] }
    const change = { id: calendarId, version: 1, name: randomUUID(), content: closed }
    granted(await saveCalendar(admin, change, hour(6)))
    await reckonPending(hour(6))
    const resolution = await resolutionOf(number, hour(6))
    expect(resolution?.ledger.dueMs).toBe(hour(96).getTime())
    expect(resolution?.ledger.lines[0]?.countedMs).toBe(5 * 3_600_000)
    expect(resolution?.ledger.lines.flatMap(({ days }) => days)).toEqual(['Stocktaking'])
  })

  test('a contract that changes holds from now on', async () => {
    const { admin, customer, calendarId, number } = await aPromisedCall()
    const targets = { ...someContract.targets.incident, '3': { response: 60, resolution: 240 } }
    const content = { ...someContract, targets: { ...someContract.targets, incident: targets } }
    const organizationId = customer.organizationId as string
    granted(await saveContract(admin, { organizationId, version: 1, calendarId, content }, hour(1)))
    await reckonPending(hour(1))
    expect((await resolutionOf(number, hour(1)))?.ledger.dueMs).toBe(hour(4).getTime())
  })

  test('a site with hours of its own is served by them, from when they are set', async () => {
    const { customer, number, admin } = await aPromisedCall()
    const organizationId = customer.organizationId as string
    const site = await db.site.create({ data: { organizationId, name: 'Harbour' } })
    await db.call.update({ where: { number }, data: { siteId: site.id } })
    const nobody = { ...nineToFive, days: [{ day: '2026-03-03', name: 'Closed', periods: [] }] }
    const calendar = { id: null, version: 0, name: randomUUID(), content: nobody }
    const { id: calendarId } = granted(await saveCalendar(admin, calendar, before))
    await reckonPending(noon)
    const due = (await resolutionOf(number, noon))?.ledger.dueMs
    const set = { siteId: site.id, version: 0, calendarId }
    for (const person of [customer, await aPerson('manager')]) {
      expect(await saveSiteHours(person, set, hour(1))).toEqual({ ok: false, code: 'not-permitted' })
    }
    const both = await Promise.all([saveSiteHours(admin, set, hour(1)), saveSiteHours(admin, set, hour(1))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await row(number)).reckonAt).toEqual(hour(1))
    expect((await resolutionOf(number, hour(1)))?.ledger.dueMs).toBe(Number(due) + 24 * 3_600_000)
    granted(await saveSiteHours(admin, { ...set, version: 1, calendarId: null }, hour(2)))
    expect((await resolutionOf(number, hour(2)))?.ledger.dueMs).toBe(due)
  })

  test('without a contract nothing is promised', async () => {
    const number = await aCall(await aPerson('customer'))
    await reckonPending(noon)
    expect(await row(number)).toMatchObject({ dueAt: null, reckonAt: null, clocks: [] })
  })
})

test('a call for what the contract leaves to others has no clock, is counted, and says where to turn', async () => {
  const content = { outOfScope: ['printing'], elsewhere: 'Ask the printer people: 0800 1' }
  const { admin, customer, number } = await aPromisedCall({ at: before, content })
  await reckonPending(noon)
  expect(await row(number)).toMatchObject({ outOfScope: true, dueAt: null, clocks: [] })
  expect(await whereElse(await row(number))).toBe(content.elsewhere)
  expect(await whereElse({ ...(await row(number)), serviceId: 'vpn' })).toBeNull()
  const listed = granted(await listContracts(admin)).find(
    ({ organization }) => organization.id === customer.organizationId,
  )
  expect(listed?.outOfScope).toBe(1)
})

test('whether a call is out of scope is decided when it is opened: its page and the count agree, whatever changes', async () => {
  const content = { outOfScope: ['printing'], elsewhere: 'Ask the printer people: 0800 1' }
  const { admin, customer, calendarId, number } = await aPromisedCall({ at: before, content })
  const organizationId = customer.organizationId as string
  const within = { ...someContract, outOfScope: [], elsewhere: '' }
  granted(await saveContract(admin, { organizationId, version: 1, calendarId, content: within }, hour(1)))
  const later = await aCall(customer)
  await db.call.update({ where: { number: later }, data: { createdAt: hour(2) } })
  await reckonPending(hour(3))
  for (const [each, outside] of [
    [number, true],
    [later, false],
  ] as const) {
    const call = await row(each)
    expect(call.outOfScope).toBe(outside)
    expect((await whereElse(call)) !== null).toBe(outside)
  }
})

describe('under a Level 0 contract', () => {
  const level0 = { at: before, content: { level: 'level0' as const } }

  test('no agent sees a solving step or may diagnose, and none resolves', async () => {
    const { number } = await aPromisedCall(level0)
    const plain = await aPromisedCall()
    for (const agent of [await aPerson('level1'), await aPerson('level2')]) {
      const idOf = async (of: number) => (await row(of)).diagnosisId as string
      const seen = async (of: number) => readDiagnosis(viewerOf(agent), await idOf(of), 'en')
      expect(await seen(number)).toMatchObject({ mayAnswer: false })
      expect((await seen(number))?.screen.kind).not.toBe('solution')
      expect(await seen(plain.number)).toMatchObject({ mayAnswer: true })
      const answer = { diagnosisId: await idOf(number), question: 'output', answer: null }
      expect(await answerQuestion(viewerOf(agent), answer, noon)).toMatchObject({ code: 'closed' })
      const solved = { ...(await at(agent, number)), text: 'Done', knownProblem: null, solution: null }
      expect(await resolveCall(agent, solved, noon)).toMatchObject({ code: 'not-permitted' })
    }
  })

  test('calls are still taken and followed', async () => {
    const { number } = await aPromisedCall(level0)
    const agent = await aPerson('level1')
    expect((await takeCall(agent, await at(agent, number), noon)).ok).toBe(true)
  })
})

describe('calendars and contracts', () => {
  test.each(['customer', 'level0', 'level1', 'level2', 'manager'] as const)('are not there for a %s', async (role) => {
    const { customer, calendarId, content } = await aPromisedCall()
    const actor = await aPerson(role)
    const organizationId = customer.organizationId as string
    const refused = { ok: false, code: 'not-permitted' }
    expect(await saveCalendar(actor, { id: null, version: 0, name: randomUUID(), content: nineToFive }, noon)).toEqual(
      refused,
    )
    expect(await saveContract(actor, { organizationId, version: 1, calendarId, content }, noon)).toEqual(refused)
    expect(await readCalendar(actor, calendarId)).toEqual(refused)
    expect(await readContract(actor, organizationId)).toEqual(refused)
    expect(await listContracts(actor)).toEqual(refused)
    expect(await listCalendars(actor)).toEqual(refused)
  })

  test('of two administrators who change one at once, the later is told and nothing is lost', async () => {
    const { admin, customer, calendarId, content } = await aPromisedCall()
    const organizationId = customer.organizationId as string
    const save = () => saveContract(admin, { organizationId, version: 1, calendarId, content }, noon)
    expect((await Promise.all([save(), save()])).map(({ ok }) => ok).sort()).toEqual([false, true])
    const change = { id: calendarId, version: 1, content: nineToFive }
    const results = await Promise.all([0, 1].map(() => saveCalendar(admin, { ...change, name: randomUUID() }, noon)))
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('a contract that sends people away says where to', async () => {
    const { admin, customer, calendarId, content } = await aPromisedCall()
    const away = { ...content, outOfScope: ['printing'], elsewhere: '' }
    const change = { organizationId: customer.organizationId as string, version: 1, calendarId, content: away }
    expect(await saveContract(admin, change, noon)).toEqual({ ok: false, code: 'elsewhere-needed' })
  })
})
