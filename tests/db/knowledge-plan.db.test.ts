import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { currentBank } from '@/lib/knowledge/current-bank'
import { cancelPlan, planPublication, publishPlanned, readPlan } from '@/lib/knowledge/plan-publication'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { aBank, aProblemInReview, granted, now, sendBackProblem } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const isLive = async (id: string) => (await readBank(await currentBank())).problems.has(id)

async function aPlan(minutes = 60) {
  const { id, version, author } = await aProblemInReview()
  const reviewer = await aPerson('level2')
  const ref = { kind: 'problem' as const, id, version }
  granted(await planPublication(reviewer, { ...ref, at: after(minutes) }, now))
  return { ref, author, reviewer }
}

test('what is planned goes live when its moment has come, once, in the name of who planned it', async () => {
  const { ref, reviewer } = await aPlan()
  expect(await readPlan(reviewer, ref)).toMatchObject({ at: after(60), by: reviewer.name, refusal: null })
  expect(await publishPlanned(after(59))).toEqual([])
  expect(await isLive(ref.id)).toBe(false)
  const both = await Promise.all([publishPlanned(after(60)), publishPlanned(after(60))])
  expect(both.flat()).toEqual([ref.id])
  expect(await isLive(ref.id)).toBe(true)
  expect((await readProblem(reviewer, ref.id))?.events.at(-1)).toMatchObject({
    kind: 'published',
    actor: reviewer.name,
  })
  expect(await db.plannedPublication.count({ where: { entryId: ref.id } })).toBe(0)
})

test('a plan taken back, and one whose entry went back to its author, publish nothing', async () => {
  const taken = await aPlan()
  granted(await cancelPlan(taken.author, taken.ref, now))
  const sent = await aPlan()
  granted(
    await sendBackProblem(sent.reviewer, { problemId: sent.ref.id, version: sent.ref.version, note: 'Which?' }, now),
  )
  expect(await publishPlanned(after(120))).toEqual([])
  expect([await isLive(taken.ref.id), await isLive(sent.ref.id)]).toEqual([false, false])
  expect(await readPlan(sent.reviewer, { ...sent.ref, version: sent.ref.version + 1 })).toBeNull()
})

test('who could not publish it now cannot plan it, and not into the past', async () => {
  const { id, version, author } = await aProblemInReview()
  const plan = { kind: 'problem' as const, id, version, at: after(60) }
  const tried = async (...given: Parameters<typeof planPublication>) => {
    const result = await planPublication(...given)
    return result.ok ? 'planned' : result.code
  }
  expect(await tried(author, plan, now)).toBe('needs-second-person')
  expect(await tried(await aPerson('level1'), plan, now)).toBe('not-permitted')
  const reviewer = await aPerson('level2')
  expect(await tried(reviewer, { ...plan, version: version - 1 }, now)).toBe('changed-meanwhile')
  expect(await tried(reviewer, plan, after(60))).toBe('not-in-future')
})

test('a plan whose person may no longer publish stays in review and says why', async () => {
  const { ref, reviewer, author } = await aPlan()
  await db.person.update({ where: { id: reviewer.id }, data: { disabledAt: now } })
  expect(await publishPlanned(after(60))).toEqual([])
  expect(await readPlan(author, ref)).toMatchObject({ refusal: 'not-permitted' })
  expect(await isLive(ref.id)).toBe(false)
})
