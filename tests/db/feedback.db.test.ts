import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { closeFlag } from '@/lib/feedback/close-flag'
import { type FlagInput, flagEntry } from '@/lib/feedback/flag-entry'
import { listFlags } from '@/lib/feedback/list-flags'
import { aBank, aPublishedProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const aFlag = (entryId: string, more: Partial<FlagInput> = {}): FlagInput => ({
  ...{ key: randomUUID(), kind: 'problem', entryId, solutionId: null, reason: 'outdated', text: 'Old menu.' },
  locale: 'en',
  ...more,
})
const flagsOn = async (id: string) =>
  (await listFlags(await aPerson('level2'))).find(({ entryId }) => entryId === id)?.flags ?? []

test('a visitor’s flag reaches the list, once however often it is sent', async () => {
  const flag = aFlag('cartridge-empty', { solutionId: 'replace-cartridge' })
  const results = await Promise.all(Array.from({ length: 9 }, () => flagEntry(null, flag, now)))
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(await flagsOn('cartridge-empty')).toMatchObject([
    { reason: 'outdated', solutionId: 'replace-cartridge', person: null, text: 'Old menu.' },
  ])
})

test('nobody flags what they may not read, or a part that it does not have', async () => {
  const { id } = await aPublishedProblem({ content: { audience: 'staff' } })
  expect(await flagEntry(await aPerson('customer'), aFlag(id), now)).toEqual({ ok: false, code: 'not-found' })
  granted(await flagEntry(await aPerson('level1'), aFlag(id), now))
  const elsewhere = aFlag('wifi-off', { solutionId: 'replace-cartridge' })
  expect(await flagEntry(null, elsewhere, now)).toEqual({ ok: false, code: 'not-found' })
})

test('a flag is closed once, by Level 2 alone', async () => {
  granted(await flagEntry(null, aFlag('spooler-stuck'), now))
  const [flag] = await flagsOn('spooler-stuck')
  const close = { id: flag?.id ?? '', as: 'fixed' as const, answer: 'New menu described.' }
  expect(await closeFlag(await aPerson('level1'), close, now)).toEqual({ ok: false, code: 'not-permitted' })
  const [first, second] = await Promise.all([aPerson('level2'), aPerson('level2')])
  const results = await Promise.all([closeFlag(first, close, now), closeFlag(second, close, now)])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await flagsOn('spooler-stuck')).toEqual([])
})

test('one entry cannot be flagged without end', async () => {
  for (let i = 0; i < 50; i++) granted(await flagEntry(null, aFlag('wifi-off'), now))
  expect(await flagEntry(null, aFlag('wifi-off'), now)).toEqual({ ok: false, code: 'known-enough' })
})
