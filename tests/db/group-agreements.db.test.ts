import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { readQueue } from '@/lib/calls/list-calls'
import { refuseCall } from '@/lib/calls/refuse-call'
import { takeCall } from '@/lib/calls/take-call'
import { type WaitReason, waitFor } from '@/lib/calls/wait-for'
import type { GroupAgreement } from '@/lib/contracts/group-agreement'
import { readAgreement, readGroupPromises, saveAgreement } from '@/lib/contracts/group-agreements'
import { readPromises } from '@/lib/contracts/read-promises'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { db } from '@/lib/db/client'
import { escalate } from '@/lib/escalation/escalate'
import { at, seen, toldOf } from '@/tests/support/calls'
import { aContract, nineToFive } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aPart } from '@/tests/support/providers'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const targets = (response: number | null, resolution: number | null) => {
  const target = { response, resolution }
  return { '1': target, '2': target, '3': target, '4': target }
}
const anHour: GroupAgreement = { pauseReasons: ['customer'], targets: targets(60, 180) }

/** A group that works from nine to five UTC every day and has agreed to something, and a call that stands with it since noon. */
async function aCallWithAgreement(content: GroupAgreement = anHour) {
  const group = await aGroup('level1')
  const calendar = { id: null, version: 0, name: randomUUID(), content: nineToFive }
  const { id: calendarId } = granted(await saveCalendar(group.admin, calendar, hour(-48)))
  const agreed = { groupId: group.id, calendarId, content }
  granted(await saveAgreement(group.admin, { ...agreed, version: 0 }, hour(-24)))
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  await db.call.update({ where: { number }, data: { groupId: group.id } })
  return { group, customer, number, agreed }
}

const clocks = async (agent: TestPerson, number: number, now: Date) =>
  (await readGroupPromises((await seen(agent, number)).call, 'en', now)).flatMap(({ promises }) =>
    promises.map(({ promised, state, missed, ledger }) => ({
      ...{ promised, state, missed },
      due: ledger.dueMs === null ? null : (ledger.dueMs - noon.getTime()) / 3_600_000,
    })),
  )

describe('the clocks of a group', () => {
  test('run from when the call came to it until it is taken, and until it is solved, in its own hours', async () => {
    const { group, number } = await aCallWithAgreement()
    expect(await clocks(group.member, number, noon)).toEqual([
      { promised: 'response', state: 'running', missed: false, due: 1 },
      { promised: 'resolution', state: 'running', missed: false, due: 3 },
    ])
    granted(await takeCall(group.member, await at(group.member, number), hour(2)))
    const [response, resolution] = await clocks(group.member, number, hour(2))
    expect(response).toMatchObject({ state: 'stopped', missed: true })
    expect(resolution).toMatchObject({ state: 'running', missed: false })
    // From five on nobody works.
    expect((await clocks(group.member, number, hour(4)))[1]).toMatchObject({ missed: true })
  })

  test('pause only for what the group may wait for, and stand beside what the customer was promised', async () => {
    const { group, customer, number } = await aCallWithAgreement()
    await aContract(customer.organizationId as string, { at: hour(-24) })
    granted(await takeCall(group.member, await at(group.member, number), noon))
    const wait = async (reason: WaitReason, when: Date) =>
      granted(
        await waitFor(group.member, { ...(await at(group.member, number)), reason, note: 'x', until: null }, when),
      )
    await wait('customer', hour(1))
    expect((await clocks(group.member, number, hour(2)))[1]).toMatchObject({ state: 'paused', due: null })
    const theirs = await readPromises({ number, outOfScope: false }, 'en', hour(2))
    expect(theirs.map(({ promised }) => promised)).toEqual(['response', 'resolution'])
    expect(theirs[1]?.ledger.targetMs).not.toBe(180 * 60_000)

    const other = await aCallWithAgreement()
    granted(await takeCall(other.group.member, await at(other.group.member, other.number), noon))
    const onVisit = {
      ...(await at(other.group.member, other.number)),
      reason: 'visit' as const,
      note: 'x',
      until: null,
    }
    granted(await waitFor(other.group.member, onVisit, hour(1)))
    expect((await clocks(other.group.member, other.number, hour(2)))[1]).toMatchObject({ state: 'running', due: 3 })
  })

  test('begin for the group that the call comes to, stand for the one that it leaves, and go on where they stood when it comes back', async () => {
    const { group, number } = await aCallWithAgreement()
    const next = await aGroup('level2')
    const handed = { ...(await at(group.member, number)), to: 'level2' as const, reason: 'x' }
    granted(await handOverCall(group.member, handed, hour(2)))
    await db.call.update({ where: { number }, data: { groupId: next.id } })
    const left = [
      { promised: 'response', state: 'stopped', missed: true },
      { promised: 'resolution', state: 'stopped', missed: false },
    ]
    expect(await clocks(group.member, number, hour(2))).toMatchObject(left)
    const { calendarId } = (await db.groupAgreement.findFirstOrThrow({ where: { groupId: group.id } })) as {
      calendarId: string
    }
    granted(await saveAgreement(next.admin, { groupId: next.id, version: 0, calendarId, content: anHour }, hour(-24)))
    expect((await clocks(group.member, number, hour(2)))[0]).toMatchObject({ state: 'running', due: 3 })
    const refused = { ...(await at(next.member, number)), reason: 'not ours' }
    granted(await refuseCall(next.member, refused, hour(4)))
    // To be taken anew within the hour; of the three hours to solve it two are used, and one is left.
    expect((await clocks(group.member, number, hour(4))).slice(0, 2)).toMatchObject([
      { promised: 'response', state: 'running', due: 5 },
      { promised: 'resolution', state: 'running', due: 5 },
    ])
  })

  test('and those of a provider are kept beside the customer’s, and told of by themselves', async () => {
    const { group, customer, number } = await aCallWithAgreement()
    await aContract(customer.organizationId as string, { at: hour(-24) })
    await aPart(group.member, number, { when: hour(0.1) })
    await reckonPending(hour(0.8))
    const kept = await db.callClock.findMany({ where: { call: { number } }, orderBy: { party: 'asc' } })
    expect(kept.map(({ party, promise }) => `${party} ${promise}`).sort()).toEqual([
      ...['customer resolution', 'customer response', 'group resolution', 'group response'],
      ...['provider resolution', 'provider response'],
    ])
    // An hour for the group to take it: it comes first, although the customer was promised two.
    expect(await db.call.findUniqueOrThrow({ where: { number } })).toMatchObject({ dueFor: 'group', dueAt: hour(1) })
    const listed = await readQueue(group.member, 'atRisk', undefined, hour(0.8))
    expect(listed.rows.map((row) => row.number)).toContain(number)
    await escalate(hour(0.8))
    expect(await toldOf(group.member.id)).toContain('groupAtRisk')
    await reckonPending(hour(1.2))
    await escalate(hour(1.2))
    await escalate(hour(1.2))
    const told = await toldOf(group.member.id)
    expect(told.filter((kind) => kind === 'groupMissed' || kind === 'providerMissed').sort()).toEqual([
      'groupMissed',
      'providerMissed',
    ])
  })

  test('keep what was counted when the agreement changes', async () => {
    const { group, number, agreed } = await aCallWithAgreement()
    const longer = { ...anHour, targets: targets(120, 600) }
    granted(await saveAgreement(group.admin, { ...agreed, version: 1, content: longer }, hour(0.5)))
    expect((await clocks(group.member, number, hour(0.5)))[0]).toMatchObject({ due: 2 })
    const nothing = { ...agreed, version: 2, calendarId: null, content: { ...anHour, targets: targets(null, null) } }
    granted(await saveAgreement(group.admin, nothing, hour(1)))
    expect(await clocks(group.member, number, hour(1))).toEqual([])
  })
})

test('of two who change an agreement one is told; only administrators do, and hours need a calendar', async () => {
  const { group, customer, agreed } = await aCallWithAgreement()
  const save = (more: Partial<Parameters<typeof saveAgreement>[1]>, actor = group.admin) =>
    saveAgreement(actor, { ...agreed, version: 1, ...more }, noon)
  const both = await Promise.all([save({}), save({})])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await save({})).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect(await save({ version: 7 })).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect(await save({ version: 2, calendarId: null })).toEqual({ ok: false, code: 'calendar-needed' })
  expect(await save({ version: 2, calendarId: randomUUID() })).toEqual({ ok: false, code: 'not-found' })
  expect(await save({ groupId: randomUUID() })).toEqual({ ok: false, code: 'not-found' })
  for (const person of [customer, group.member, await aPerson('manager')]) {
    expect(await save({ version: 2 }, person)).toEqual({ ok: false, code: 'not-permitted' })
    expect(await readAgreement(person, group.id)).toEqual({ ok: false, code: 'not-permitted' })
  }
  expect(granted(await readAgreement(group.admin, group.id))).toMatchObject({ version: 2, content: anHour })
})
