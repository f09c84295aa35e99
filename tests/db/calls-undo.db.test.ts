import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { askAgain, lostProvider } from '@/lib/calls/ask-again'
import { assignCall } from '@/lib/calls/assign-call'
import { cancelCall } from '@/lib/calls/cancel-call'
import { classifyCall } from '@/lib/calls/classify-call'
import { readConfirmation } from '@/lib/calls/confirm-by-link'
import { rejectResolution } from '@/lib/calls/confirm-resolution'
import { confirmationToken } from '@/lib/calls/confirmation-link'
import { giveBackCall } from '@/lib/calls/give-back-call'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { linkChild } from '@/lib/calls/link-child'
import { acceptPart } from '@/lib/calls/part-answers'
import { isPressedTwice } from '@/lib/calls/pressed-twice'
import { readParts } from '@/lib/calls/read-parts'
import { resolveCall } from '@/lib/calls/resolve-call'
import { resolveChildren } from '@/lib/calls/resolve-children'
import { takeBackCall } from '@/lib/calls/take-back-call'
import { takeCall } from '@/lib/calls/take-call'
import { undoStep } from '@/lib/calls/undo-step'
import { resolvedTogether, undoTogether } from '@/lib/calls/undo-together'
import { resumeCall, waitFor } from '@/lib/calls/wait-for'
import { db } from '@/lib/db/client'
import { aResolvedCall, at, seen, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aPart } from '@/tests/support/providers'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const notTheirs = { ok: false, code: 'not-permitted' }
const hoursLater = (hours: number) => new Date(noon.getTime() + hours * 3600_000)
const solved = { text: 'It works again.', knownProblem: null, solution: null }
const undo = async (actor: Actor, number: number, now = noon) => undoStep(actor, await at(actor, number), now)

/** What a step changes of a call and undoing it must bring back. */
const standing = async (number: number) => {
  const {
    version: _,
    updatedAt: __,
    reckonAt: ___,
    before: ____,
    ...call
  } = await db.call.findUniqueOrThrow({
    where: { number },
  })
  return call
}

describe('a step that was a slip', () => {
  test('of any kind, from any state that it may be taken in: the call stands as it did before', async () => {
    const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
    const steps: Record<string, (seen: { number: number; version: number }) => Promise<{ ok: boolean }>> = {
      take: (call) => takeCall(agent, call, noon),
      assign: (call) => assignCall(agent, { ...call, to: other.id }, noon),
      giveBack: (call) => giveBackCall(agent, call, noon),
      wait: (call) => waitFor(agent, { ...call, reason: 'customer', note: 'n', until: hoursLater(9) }, noon),
      resume: (call) => resumeCall(agent, call, noon),
      handOver: (call) => handOverCall(agent, { ...call, to: 'level2', reason: 'r' }, noon),
      resolve: (call) => resolveCall(agent, { ...call, ...solved }, noon),
      cancel: (call) => cancelCall(agent, { ...call, reason: 'r' }, noon),
    }
    const waiting = { reason: 'visit', note: 'n', until: hoursLater(5) } as const
    const states: ((number: number) => Promise<unknown>)[] = [
      async () => null,
      async (number) => takeCall(other, await at(other, number), noon),
      async (number) => takeCall(agent, await at(agent, number), noon),
      async (number) => {
        await takeCall(other, await at(other, number), noon)
        await waitFor(other, { ...(await at(other, number)), ...waiting }, noon)
      },
    ]
    let undone = 0
    for (const bring of states) {
      for (const [name, step] of Object.entries(steps)) {
        const number = await aCall(await aPerson('customer'))
        await bring(number)
        const before = await standing(number)
        if (!(await step(await at(agent, number))).ok) continue
        expect([name, (await undo(agent, number)).ok]).toEqual([name, true])
        expect([name, await standing(number)]).toEqual([name, before])
        undone++
      }
    }
    expect(undone).toBeGreaterThan(20)
  }, 60_000)

  test('is taken back once, by whoever took it, and not over what has followed', async () => {
    const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
    const number = await aCall(await aPerson('customer'))
    const first = await at(agent, number)
    granted(await takeCall(agent, first, noon))
    expect(await undo(other, number)).toEqual(notTheirs)
    expect(await undoStep(agent, first, noon)).toEqual({ ok: false, code: 'changed-meanwhile' })
    const taken = await at(agent, number)
    const results = await Promise.all([undoStep(agent, taken, noon), undoStep(agent, taken, noon)])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await undo(agent, number)).toEqual(notTheirs)
    granted(await takeCall(agent, await at(agent, number), noon))
    granted(await takeCall(other, await at(other, number), noon))
    expect(await undo(agent, number)).toEqual(notTheirs)
  })

  test('is not taken back once the call is said to be about something else: that was no step, and stays', async () => {
    const agent = await aPerson('level1')
    const number = await aCall(await aPerson('customer'))
    granted(await takeCall(agent, await at(agent, number), noon))
    const about = { kind: 'serviceRequest', serviceId: null, impact: 1, urgency: 1 } as const
    granted(await classifyCall(agent, { ...(await at(agent, number)), ...about }, noon))
    expect(await undo(agent, number)).toEqual(notTheirs)
  })

  test('is not the caller’s to take back', async () => {
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    granted(await cancelCall(customer, { ...(await at(customer, number)), reason: 'found it' }, noon))
    expect(await undo(customer, number)).toEqual(notTheirs)
    const another = await undoStep(await aPerson('customer'), await at(customer, number), noon)
    expect(another).toEqual({ ok: false, code: 'not-found' })
  })

  test('a colleague who has not been told yet never is; who has been is told that it is not theirs', async () => {
    const [agent, one, two] = await Promise.all([aPerson('level1'), aPerson('level1'), aPerson('level2')])
    const number = await aCall(await aPerson('customer'))
    granted(await assignCall(agent, { ...(await at(agent, number)), to: one.id }, noon))
    await undo(agent, number)
    expect(await toldOf(one.id)).toEqual([])
    granted(await assignCall(agent, { ...(await at(agent, number)), to: two.id }, noon))
    await db.notice.updateMany({ where: { personId: two.id }, data: { mailedAt: noon } })
    await undo(agent, number)
    expect(await toldOf(two.id)).toEqual(['callAssigned', 'callTakenBack'])
  })

  test('a call passed on and taken back is with whoever had it, and no longer watched', async () => {
    const agent = await aPerson('level1')
    const number = await aCall(await aPerson('customer'))
    granted(await takeCall(agent, await at(agent, number), noon))
    granted(await handOverCall(agent, { ...(await at(agent, number)), to: 'level2', reason: 'r' }, noon))
    expect(await db.callWatch.count({ where: { personId: agent.id } })).toBe(1)
    granted(await takeBackCall(agent, await at(agent, number), noon))
    expect((await seen(agent, number)).call).toMatchObject({ state: 'inProgress', assigneeId: agent.id })
    expect(await db.callWatch.count({ where: { personId: agent.id } })).toBe(0)
  })
})

test('who presses twice has taken the step once, and is told so; a colleague at the same moment is refused', async () => {
  const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
  const number = await aCall(await aPerson('customer'))
  const asked = await at(agent, number)
  const both = await Promise.all([takeCall(agent, asked, noon), takeCall(agent, asked, noon)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect((await takeCall(agent, asked, noon)).ok).toBe(true)
  expect((await seen(agent, number)).timeline.filter(({ event }) => event.kind === 'taken')).toHaveLength(1)
  expect(await takeCall(other, asked, noon)).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect((await giveBackCall(agent, await at(agent, number), noon)).ok).toBe(true)
  expect(await takeCall(agent, asked, noon)).toEqual({ ok: false, code: 'changed-meanwhile' })
})

describe('an end that was a slip', () => {
  test('whoever resolved it takes it back: nobody is asked any more, and the link is dead', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    const { id } = (await seen(agent, number)).call
    const token = confirmationToken({ callId: id, resolvedAt: noon }, String(process.env.NEXTAUTH_SECRET))
    expect(await undo(await aPerson('level1'), number)).toEqual(notTheirs)
    expect((await undo(agent, number)).ok).toBe(true)
    expect((await seen(agent, number)).call).toMatchObject({ state: 'new', resolvedAt: null, word: null })
    // Nobody had been told yet.
    expect(await toldOf(customer.id)).toEqual([])
    expect(await readConfirmation(token, noon)).toBeNull()
  })

  test('who has been told that it ended is told that it goes on', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    await db.notice.updateMany({ where: { personId: customer.id }, data: { mailedAt: noon } })
    await undo(agent, number)
    expect(await toldOf(customer.id)).toEqual(['callResolved', 'callReopened'])
  })

  test('the caller’s word of an earlier resolution stands again', async () => {
    const agent = await aPerson('level1')
    const { customer, number } = await aResolvedCall(agent)
    granted(await rejectResolution(customer, { ...(await at(customer, number)), reason: 'no' }, noon))
    granted(await resolveCall(agent, { ...(await at(agent, number)), ...solved }, noon))
    await undo(agent, number)
    expect((await seen(agent, number)).call).toMatchObject({ state: 'inProgress', word: 'rejected' })
  })

  test('a cancelled call is taken up again within the hour, by whoever cancelled it', async () => {
    const [agent, other] = await Promise.all([aPerson('level0'), aPerson('level1')])
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    const call = await at(agent, number)
    expect((await cancelCall(agent, { ...call, reason: 'by mistake' }, noon)).ok).toBe(true)
    expect(await undo(other, number)).toEqual(notTheirs)
    expect(await undo(agent, number, hoursLater(2))).toEqual(notTheirs)
    expect((await undo(agent, number, hoursLater(1))).ok).toBe(true)
    expect((await seen(agent, number)).call).toMatchObject({ state: 'new', closedAt: null })
    expect(await toldOf(customer.id)).toEqual([])
  })
})

describe('calls that were resolved together', () => {
  async function aFamily(agent: Actor) {
    const numbers = await Promise.all([1, 2, 3].map(async () => aCall(await aPerson('customer'))))
    const [parent, ...children] = numbers as [number, number, number]
    for (const number of children) granted(await linkChild(agent, { number, parent }, noon))
    granted(await resolveCall(agent, { ...(await at(agent, parent)), ...solved }, noon))
    granted(await resolveChildren(agent, { number: parent }, noon))
    return { parent, children }
  }
  const stateOf = async (number: number) => (await db.call.findUniqueOrThrow({ where: { number } })).state
  const statesOf = (numbers: number[]) => Promise.all(numbers.map(stateOf))

  test('are taken back at once, but for those whose callers have answered', async () => {
    const agent = await aPerson('level1')
    const { parent, children } = await aFamily(agent)
    const [first = 0, second = 0] = children
    const { call } = await seen(agent, parent)
    expect((await resolvedTogether(agent, call, noon)).map(({ number }) => number).sort()).toEqual(children.sort())
    expect(await resolvedTogether(await aPerson('level1'), call, noon)).toEqual([])
    const answered = await seen(agent, first)
    const caller = {
      id: answered.call.callerId,
      role: 'customer',
      organizationId: answered.call.organizationId,
    } as const
    granted(await rejectResolution(caller, { ...(await at(caller, first)), reason: 'no' }, noon))
    expect(await undoTogether(agent, await at(agent, parent), noon)).toEqual({ ok: true, value: { left: 0 } })
    expect(await statesOf([parent, first, second])).toEqual(['new', 'inProgress', 'new'])
  })

  test('a call that was resolved by itself stays so', async () => {
    const agent = await aPerson('level1')
    const [parent, child] = [await aCall(await aPerson('customer')), await aCall(await aPerson('customer'))]
    granted(await linkChild(agent, { number: child, parent }, noon))
    for (const number of [parent, child])
      granted(await resolveCall(agent, { ...(await at(agent, number)), ...solved }, noon))
    granted(await undoTogether(agent, await at(agent, parent), noon))
    expect(await statesOf([parent, child])).toEqual(['new', 'resolved'])
  })
})

describe('a provider that was at work when the call was resolved', () => {
  async function resolvedUnderWork(told: boolean) {
    const agent = await aPerson('level1')
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    const { partId, token } = await aPart(agent, number, { text: 'Please swap the drum.' })
    granted(await acceptPart(token, noon))
    granted(await resolveCall(agent, { ...(await at(agent, number)), ...solved }, noon))
    const mailedAt = told ? noon : null
    await db.outgoingMail.updateMany({ where: { partId, kind: 'providerWithdrawn' }, data: { mailedAt } })
    return { agent, customer, number, partId }
  }
  const partsOf = async (agent: Actor, number: number) =>
    readParts(agent, (await seen(agent, number)).call.id, 'en', noon)

  test('goes on as if nothing had been, where it has not heard of it', async () => {
    const { agent, number, partId } = await resolvedUnderWork(false)
    expect((await partsOf(agent, number)).map(({ state }) => state)).toEqual(['withdrawn'])
    granted(await undoStep(agent, await at(agent, number), noon))
    expect(await partsOf(agent, number)).toMatchObject([{ id: partId, state: 'accepted' }])
    expect((await seen(agent, number)).call).toMatchObject({ state: 'waiting', waitingFor: 'provider' })
    expect(await db.outgoingMail.count({ where: { partId, kind: 'providerWithdrawn' } })).toBe(0)
  })

  test('is asked anew in the same words where it has', async () => {
    const { agent, number } = await resolvedUnderWork(true)
    granted(await undoStep(agent, await at(agent, number), hoursLater(1)))
    const parts = await partsOf(agent, number)
    expect(parts.map(({ state }) => state)).toEqual(['asked', 'withdrawn'])
    expect(JSON.stringify(parts[0]?.thread)).toContain('Please swap the drum.')
    expect(await lostProvider(agent, (await seen(agent, number)).call)).toBeNull()
  })

  test('is offered to be asked again once the caller rejects the resolution, by one press and once', async () => {
    const { agent, customer, number, partId } = await resolvedUnderWork(true)
    expect(await lostProvider(agent, (await seen(agent, number)).call)).toBeNull()
    granted(await rejectResolution(customer, { ...(await at(customer, number)), reason: 'no' }, noon))
    const { call } = await seen(agent, number)
    expect(await lostProvider(agent, call)).toMatchObject({ partId })
    expect(await lostProvider(await aPerson('manager'), call)).toBeNull()
    const asked = { ...(await at(agent, number)), partId }
    const answers = await Promise.all([1, 2].map(() => askAgain(agent, asked, hoursLater(1))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const parts = await partsOf(agent, number)
    expect(parts.map(({ state }) => state)).toEqual(['asked', 'withdrawn'])
    expect(JSON.stringify(parts[0]?.thread)).toContain('Please swap the drum.')
    expect((await seen(agent, number)).call).toMatchObject({ state: 'waiting', waitingFor: 'provider' })
    expect(await lostProvider(agent, (await seen(agent, number)).call)).toBeNull()
    const foreign = { ...(await at(agent, number)), partId: randomUUID() }
    expect(await askAgain(agent, foreign, noon)).toEqual({ ok: false, code: 'not-found' })
  })
})

test('one press too many is known as such, and nothing else that happened meanwhile is', async () => {
  const [agent, other] = [await aPerson('level1'), await aPerson('level1')]
  const number = await aCall(await aPerson('customer'))
  const before = await at(agent, number)
  const twice = (actor: Actor, kind: 'taken' | 'undone', after = 1_000) =>
    isPressedTwice(actor, { ...before, kinds: [kind] }, new Date(noon.getTime() + after))
  expect(await twice(agent, 'taken')).toBe(false)
  granted(await takeCall(agent, before, noon))
  expect(await twice(agent, 'taken')).toBe(true)
  expect(await twice(agent, 'undone')).toBe(false)
  expect(await twice(other, 'taken')).toBe(false)
  expect(await twice(agent, 'taken', 60_000)).toBe(false)
  granted(await undo(agent, number))
  expect(await twice(agent, 'taken')).toBe(false)
})
