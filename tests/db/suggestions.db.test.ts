import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { decideSuggestion } from '@/lib/suggestions/decide-suggestion'
import { listSuggestions } from '@/lib/suggestions/list-suggestions'
import { makeSuggestion } from '@/lib/suggestions/make-suggestion'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const input = (title: string) => ({
  key: randomUUID(),
  title,
  text: 'Why not.',
  benefit: 'Fewer calls.',
  serviceId: 'printing',
})

async function aSuggestion() {
  const title = `Label the trays ${randomBytes(4).toString('hex')}`
  granted(await makeSuggestion(await aPerson('level1'), input(title), day(1)))
  return title
}
const listed = async (title: string, now = day(1)) => {
  const found = (await listSuggestions(await aPerson('level2'), now)).find((each) => each.title === title)
  if (!found) throw new Error(`no ${title}`)
  return found
}

test('every colleague may suggest, customers may not, and nine equal submits are one', async () => {
  const colleague = await aPerson('level0')
  const same = input(`Pressed ${randomUUID()}`)
  await Promise.all(Array.from({ length: 9 }, () => makeSuggestion(colleague, same, day(1))))
  const all = await listSuggestions(colleague, day(1))
  expect(all.filter(({ title }) => title === same.title)).toHaveLength(1)
  const asked = await makeSuggestion(await aPerson('customer'), input('No'), day(1))
  expect(asked).toEqual({ ok: false, code: 'not-permitted' })
})

test('a decision has a reason and an owner; Level 1 decides nothing', async () => {
  const { id, version } = await listed(await aSuggestion())
  const plan = { id, version, step: 'plan' as const, reason: 'Cheap and useful.' }
  expect(await decideSuggestion(await aPerson('level1'), plan, day(2))).toEqual({ ok: false, code: 'not-permitted' })
  const engineer = await aPerson('level2')
  expect(await decideSuggestion(engineer, { ...plan, reason: '' }, day(2))).toEqual({ ok: false, code: 'no-reason' })
  expect(await decideSuggestion(engineer, { ...plan, step: 'finish' }, day(2))).toEqual({
    ok: false,
    code: 'wrong-state',
  })
  granted(await decideSuggestion(engineer, plan, day(2)))
  const decided = (await listSuggestions(engineer, day(2))).find((each) => each.id === id)
  expect(decided).toMatchObject({ state: 'planned', owner: engineer.name, decision: 'Cheap and useful.' })
})

test('of two who decide at once one is told', async () => {
  const { id, version } = await listed(await aSuggestion())
  const [first, second] = await Promise.all([aPerson('level2'), aPerson('manager')])
  const results = await Promise.all([
    decideSuggestion(first, { id, version, step: 'plan', reason: 'Yes' }, day(2)),
    decideSuggestion(second, { id, version, step: 'decline', reason: 'No' }, day(2)),
  ])
  expect(results.map((result) => (result.ok ? 'decided' : result.code)).sort()).toEqual([
    'changed-meanwhile',
    'decided',
  ])
})

test('the effect of what was done is measured once a week has passed', async () => {
  const title = await aSuggestion()
  const engineer = await aPerson('level2')
  const { id, version } = await listed(title)
  granted(await decideSuggestion(engineer, { id, version, step: 'plan', reason: 'Yes' }, day(2)))
  granted(await decideSuggestion(engineer, { id, version: version + 1, step: 'finish', reason: '' }, day(2)))
  expect((await listed(title, day(5))).effect).toBeNull()
  await aCall(await aPerson('customer'))
  const soon = new Date(Date.now() + 20 * 86_400_000)
  const measured = (await listed(title, soon)).effect
  expect(measured).toMatchObject({ days: 28, before: 0 })
})
