import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Intake } from '@/lib/intake/take-in'
import { planOf, takeIn } from '@/lib/intake/take-in'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { indexPending } from '@/lib/search/index-pending'
import { aBank, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
  await indexPending()
})

const aTable = (title: string): Intake => ({
  format: 'csv',
  pictures: new Map(),
  texts: new Map([
    ['faq.csv', `id,title,steps,category\n${title},${title},1. Do it.,Printing\nx${title},Lost,1. No.,Nowhere\n`],
  ]),
  locale: 'en',
  service: null,
})
const unique = (title: string) => `${title} ${randomBytes(4).toString('hex')}`
const countProblems = () => db.knownProblem.count()

test('a dry run says what would happen and writes nothing', async () => {
  const before = await countProblems()
  const plan = granted(await planOf(await aPerson('level2'), aTable(unique('Feeder squeaks'))))
  expect(plan.map(({ service }) => service)).toEqual(['printing', null])
  expect(await countProblems()).toBe(before)
})

test('a dry run points out what is known already', async () => {
  const [item] = granted(await planOf(await aPerson('level2'), aTable('The spooler is stuck')))
  expect(item?.alike.map(({ id }) => id)).toContain('spooler-stuck')
})

test('articles become drafts once, and a second run takes nothing back that people wrote since', async () => {
  const engineer = await aPerson('level2')
  const table = aTable(unique('Lid squeaks'))
  const first = granted(await takeIn(engineer, table, now))
  expect(first.left).toEqual(['Lost'])
  const [id = ''] = first.drafts
  const problem = await readProblem(engineer, id)
  expect(problem).toMatchObject({ state: 'draft', content: { solutions: [{ texts: { en: { steps: '1. Do it.' } } }] } })
  const content = { ...(problem?.content as ProblemContent), prior: 'rare' as const }
  granted(await editProblem(engineer, { problemId: id, version: 1, content }, now))
  expect(granted(await takeIn(engineer, table, now)).drafts).toEqual([id])
  expect((await readProblem(engineer, id))?.content.prior).toBe('rare')
})

test('only Level 2 takes knowledge in', async () => {
  expect(await takeIn(await aPerson('level1'), aTable(unique('No')), now)).toEqual({ ok: false, code: 'not-permitted' })
})
