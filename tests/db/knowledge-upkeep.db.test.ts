import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { currentBank } from '@/lib/knowledge/current-bank'
import { expireProblems } from '@/lib/knowledge/expire-problems'
import { listDueProblems } from '@/lib/knowledge/list-due'
import { lookAfter } from '@/lib/knowledge/look-after'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { remindOwners } from '@/lib/knowledge/remind-owners'
import { aBank, aPublishedProblem, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const day = (number: number) => new Date(Date.UTC(2026, 5, number))
const nobody = { ownerId: null, reviewAt: null, expiresAt: null }

test('a review is on the list from two weeks before its day, with whoever looks after it', async () => {
  const owner = await aPerson('level2')
  const { id } = await aPublishedProblem()
  granted(await lookAfter(owner, { ...nobody, problemId: id, ownerId: owner.id, reviewAt: day(20) }))
  const dueOn = async (now: Date) =>
    (await listDueProblems(owner, 'en', now)).filter(({ problemId }) => problemId === id)
  expect(await dueOn(day(1))).toEqual([])
  expect(await dueOn(day(10))).toMatchObject([{ what: 'review', owner: owner.name, at: day(20) }])
})

test('whoever looks after a problem is told once that its day is near, and again only of another day', async () => {
  const owner = await aPerson('level2')
  const { id, author } = await aPublishedProblem()
  const toldOf = async (personId: string) =>
    (await db.notice.findMany({ where: { personId, kind: { in: ['reviewDue', 'expiryDue'] } } })).map(
      ({ kind }) => kind,
    )
  granted(await lookAfter(owner, { ...nobody, problemId: id, ownerId: owner.id, reviewAt: day(20) }))
  await remindOwners(day(1))
  expect(await toldOf(owner.id)).toEqual([])
  for (const at of [day(10), day(11)]) await remindOwners(at)
  expect(await toldOf(owner.id)).toEqual(['reviewDue'])
  granted(await lookAfter(owner, { ...nobody, problemId: id, reviewAt: day(24), expiresAt: day(25) }))
  await remindOwners(day(12))
  expect((await toldOf(author.id)).sort()).toEqual(['expiryDue', 'reviewDue'])
  expect(await toldOf(owner.id)).toEqual(['reviewDue'])
})

test('a problem whose day has come is shown no more, once; earlier banks still know it', async () => {
  const engineer = await aPerson('level2')
  const { id } = await aPublishedProblem()
  granted(await lookAfter(engineer, { ...nobody, problemId: id, expiresAt: day(3) }))
  const before = await currentBank()
  expect(await expireProblems(day(2))).toEqual([])
  expect(await expireProblems(day(3))).toEqual([id])
  expect(await expireProblems(day(4))).toEqual([])
  expect((await readBank(await currentBank())).problems.has(id)).toBe(false)
  expect((await readBank(before)).problems.has(id)).toBe(true)
  const problem = await readProblem(engineer, id)
  expect(problem).toMatchObject({ state: 'archived' })
  expect(problem?.events.at(-1)?.kind).toBe('expired')
})

test('a problem whose solution something else uses does not expire: it stays on the list', async () => {
  const engineer = await aPerson('level2')
  granted(await lookAfter(engineer, { ...nobody, problemId: 'cartridge-empty', expiresAt: day(3) }))
  expect(await expireProblems(day(5))).toEqual([])
  const due = await listDueProblems(engineer, 'en', day(5))
  expect(due).toContainEqual(expect.objectContaining({ problemId: 'cartridge-empty', what: 'expiry' }))
})

test('only Level 2 looks after problems, and only for people who write', async () => {
  const { id } = await aPublishedProblem()
  expect(await lookAfter(await aPerson('manager'), { ...nobody, problemId: id })).toEqual({
    ok: false,
    code: 'not-permitted',
  })
  const engineer = await aPerson('level2')
  const other = await aPerson('level1')
  const given = { ...nobody, problemId: id, ownerId: other.id }
  expect(await lookAfter(engineer, given)).toEqual({ ok: false, code: 'unknown-owner' })
  const backwards = { ...nobody, problemId: id, reviewAt: day(9), expiresAt: day(8) }
  expect(await lookAfter(engineer, backwards)).toEqual({ ok: false, code: 'expires-first' })
})
