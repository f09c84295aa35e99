import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { takeCall } from '@/lib/calls/take-call'
import { writeMessage } from '@/lib/calls/write-message'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { db } from '@/lib/db/client'
import { type Told, watchDesk } from '@/lib/live/watch-desk'
import { at } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const soon = { timeout: 10_000, interval: 20 }

/** What a window in this process is told, as it comes. */
async function aWindow(person: TestPerson, number: number | null, since = new Date()) {
  const told: Told[] = []
  const watched = await watchDesk(person, { number, since }, (each) => told.push(each), new Date())
  if (!watched.ok) throw new Error(watched.code)
  onTestFinished(watched.value.leave)
  return { told, ...watched.value }
}

/** The same in a process of its own. */
async function aWindowElsewhere(person: TestPerson, number: number | null) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/watch-in-process.ts', person.id, number === null ? '' : String(number)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill())
  const told: { kind: string; names?: string[] }[] = []
  createInterface(child.stdout).on('line', (line) => told.push(JSON.parse(line)))
  await vi.waitFor(() => expect(told).toContainEqual({ kind: 'watching' }), soon)
  return { told, close: () => child.kill('SIGTERM'), kill: () => child.kill('SIGKILL') }
}

const changes = (told: { kind: string }[]) => told.filter(({ kind }) => kind === 'changed').length

/** A call, and a moment in which nothing of its opening is still to be told. */
async function aSettledCall(): Promise<number> {
  const number = await aCall(await aPerson('customer'))
  await db.call.update({ where: { number }, data: { updatedAt: noon } })
  return number
}

test('what one process commits, windows of two other processes are told, on the call and on the queue', async () => {
  const [agent, other] = await Promise.all([aPerson('level1'), aPerson('level1')])
  const number = await aSettledCall()
  const [onCall, onQueue] = await Promise.all([aWindowElsewhere(other, number), aWindowElsewhere(other, null)])
  expect(changes(onCall.told)).toBe(0)
  expect((await takeCall(agent, await at(agent, number), noon)).ok).toBe(true)
  await vi.waitFor(() => expect([changes(onCall.told), changes(onQueue.told)]).toEqual([1, 1]), soon)
})

describe('a window', () => {
  test('hears nothing of a change that did not happen, nor of another call', async () => {
    const agent = await aPerson('level1')
    const [number, another] = [await aSettledCall(), await aSettledCall()]
    const { told } = await aWindow(agent, number)
    const { id } = await db.call.findUniqueOrThrow({ where: { number } })
    const failing = db.$transaction(async (tx) => {
      await tx.call.update({ where: { id }, data: { version: { increment: 1 } } })
      throw new Error('changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    await takeCall(agent, await at(agent, another), noon)
    // The line keeps the order: once the last has come, nothing before it is still under way.
    await writeMessage(agent, { key: crypto.randomUUID(), number, text: 'Hello', internal: false }, noon)
    await vi.waitFor(() => expect(changes(told)).toBeGreaterThan(0), soon)
    expect(changes(told)).toBe(1)
  })

  test('is told at once of what was committed while its page was on the way', async () => {
    const agent = await aPerson('level1')
    const number = await aSettledCall()
    const read = new Date()
    await takeCall(agent, await at(agent, number), noon)
    expect(changes((await aWindow(agent, number, read)).told)).toBe(1)
  })

  test('is told that something may have happened when the line to the database was lost, and hears again', async () => {
    const agent = await aPerson('level1')
    const number = await aSettledCall()
    const { told } = await aWindow(agent, number)
    await db.$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'LISTEN desk'`
    await vi.waitFor(() => expect(changes(told)).toBe(1), soon)
    await takeCall(agent, await at(agent, number), noon)
    await vi.waitFor(() => expect(changes(told)).toBe(2), soon)
  })

  test('is not renewed because only the time of the next reckoning was written', async () => {
    const agent = await aPerson('level1')
    const number = await aSettledCall()
    const { told } = await aWindow(agent, number)
    await reckonPending(noon)
    await reckonPending(noon)
    await writeMessage(agent, { key: crypto.randomUUID(), number, text: 'Hello', internal: false }, noon)
    await vi.waitFor(() => expect(changes(told)).toBeGreaterThan(0), soon)
    expect(changes(told)).toBe(1)
  })

  test('is for the desk only', async () => {
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    for (const asked of [number, null]) {
      const watched = await watchDesk(customer, { number: asked, since: noon }, () => {}, noon)
      expect(watched).toEqual({ ok: false, code: 'not-found' })
    }
    const watched = await watchDesk(await aPerson('level1'), { number: 999_999, since: noon }, () => {}, noon)
    expect(watched).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('two agents on one call', () => {
  const present = (told: { kind: string; names?: string[] }[]) =>
    told.filter(({ kind }) => kind === 'present').at(-1)?.names

  test('see each other across processes until one leaves, and nobody sees themselves twice', async () => {
    const [ayse, mert] = await Promise.all([aPerson('level1', { name: 'Ayşe' }), aPerson('level2', { name: 'Mert' })])
    const number = await aSettledCall()
    const own = await aWindow(ayse, number)
    await aWindow(ayse, number)
    expect(present(own.told)).toEqual([])
    const elsewhere = await aWindowElsewhere(mert, number)
    await vi.waitFor(() => expect(present(own.told)).toEqual(['Mert']), soon)
    expect(present(elsewhere.told)).toEqual(['Ayşe'])
    elsewhere.close()
    await vi.waitFor(() => expect(present(own.told)).toEqual([]), soon)
  })

  test('somebody whose process was killed has gone once nobody said otherwise for a while', async () => {
    const [ayse, mert] = await Promise.all([aPerson('level1'), aPerson('level2', { name: 'Mert' })])
    const number = await aSettledCall()
    const own = await aWindow(ayse, number)
    const elsewhere = await aWindowElsewhere(mert, number)
    await vi.waitFor(() => expect(present(own.told)).toEqual(['Mert']), soon)
    elsewhere.kill()
    const later = new Date(Date.now() + 60_000)
    await own.renew(later)
    await vi.waitFor(() => expect(present(own.told)).toEqual([]), soon)
  })
})
