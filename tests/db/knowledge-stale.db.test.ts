import { beforeAll, expect, test } from 'vitest'
import { listStale } from '@/lib/knowledge/list-stale'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { aBank, aPublishedProblem, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const words = (title: string) => ({ title, summary: '', keywords: [], symptoms: '', cause: '' })

async function rewrite(id: string, texts: ProblemContent['texts']) {
  const engineer = await aPerson('level2')
  const problem = await readProblem(engineer, id)
  if (!problem) throw new Error('no problem')
  const content = { ...problem.content, texts }
  granted(await editProblem(engineer, { problemId: id, version: problem.version, content }, now))
}
const staleOf = async (id: string) =>
  (await listStale(await aPerson('level2'))).filter(({ problemId }) => problemId === id)

test('a translation goes on the list when its original says something else, and off it once it is written anew', async () => {
  const solutions: ProblemContent['solutions'] = [{ id: 'restart-spooler', uses: true, success: 'usually' }]
  const texts = { en: words('Printer off'), tr: words('Yazıcı kapalı') }
  const { id } = await aPublishedProblem({ content: { texts, solutions } })
  expect(await staleOf(id)).toEqual([])
  await rewrite(id, { ...texts, en: words('Printer off on floor 3') })
  expect(await staleOf(id)).toMatchObject([{ locale: 'tr', weight: 'meaning', texts: [{ field: 'title' }] }])
  await rewrite(id, { en: words('Printer off on floor 3'), tr: words('3. kattaki yazıcı kapalı') })
  expect(await staleOf(id)).toEqual([])
})

test('who may not see the studio gets no list', async () => {
  expect(await listStale(await aPerson('level1'))).toEqual([])
})
