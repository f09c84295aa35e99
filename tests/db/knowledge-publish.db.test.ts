import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { currentBank } from '@/lib/knowledge/current-bank'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import {
  aBank,
  aDraft,
  aProblemInReview,
  aPublishedProblem,
  archiveProblem,
  editProblem,
  granted,
  now,
  publishProblem,
  submitProblem,
} from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

/** The problem as an engineer who had no part in it sees it. */
async function seen(id: string) {
  const problem = await readProblem(await aPerson('level2'), id)
  if (!problem) throw new Error(`no problem ${id}`)
  return problem
}

const changed = async (id: string, by: TestPerson, change: Partial<ProblemContent>) => {
  const { content, version } = await seen(id)
  return editProblem(by, { problemId: id, version, content: { ...content, ...change } }, now)
}

test('of two engineers publishing at once, one wins and the other is told', async () => {
  const engineers = await Promise.all([aPerson('level2'), aPerson('level2')])
  const { id, version } = await aProblemInReview()
  const before = await currentBank()
  const results = await Promise.all(
    engineers.map((engineer) => publishProblem(engineer, { problemId: id, version }, now)),
  )
  expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  expect(await currentBank()).toBe(before + 1)
  expect(await db.problemEvent.count({ where: { problemId: id, kind: 'published' } })).toBe(1)
})

test('many problems published at once get one number each, in the order of the commits', async () => {
  const engineer = await aPerson('level2')
  const problems = await Promise.all(Array.from({ length: 8 }, () => aProblemInReview()))
  const before = await currentBank()
  const results = await Promise.all(
    problems.map(({ id, version }) => publishProblem(engineer, { problemId: id, version }, now)),
  )
  const numbers = results.map((result) => granted(result).bank).sort((a, b) => a - b)
  expect(numbers).toEqual(problems.map((_, i) => before + 1 + i))
  const { problems: known } = await readBank(await currentBank())
  for (const { id } of problems) expect(known.has(id)).toBe(true)
})

test('two problems that write the same solution cannot both be published, however close together', async () => {
  const solutions = (await seen((await aDraft()).id)).content.solutions
  const problems = await Promise.all([
    aProblemInReview({ content: { solutions } }),
    aProblemInReview({ content: { solutions } }),
  ])
  const engineer = await aPerson('level2')
  const results = await Promise.all(
    problems.map(({ id, version }) => publishProblem(engineer, { problemId: id, version }, now)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'has-gaps' })
})

test('a published problem is in the next bank, and the number before still reads as it did', async () => {
  const { id, bank } = await aPublishedProblem()
  expect((await readBank(bank)).problems.has(id)).toBe(true)
  expect((await readBank(bank)).bank.problemIndex.has(id)).toBe(true)
  expect((await readBank(bank - 1)).problems.has(id)).toBe(false)
})

test('an old number keeps an old wording, in every process that reads it anew', async () => {
  const { id, bank, author } = await aPublishedProblem()
  const former = (await readBank(bank)).problems.get(id)
  const edited = granted(await changed(id, author, { prior: 'rare' }))
  const { version } = granted(await submitProblem(author, { problemId: id, version: edited.version }, now))
  const publication = granted(await publishProblem(await aPerson('level2'), { problemId: id, version }, now))
  ;(globalThis as { knownfixBanks?: Map<number, unknown> }).knownfixBanks?.clear()
  expect((await readBank(publication.bank)).problems.get(id)?.prior).toBe('rare')
  expect((await readBank(bank)).problems.get(id)).toEqual(former)
  expect((await seen(id)).revisions.filter(({ isLive }) => isLive)).toHaveLength(1)
})

test('while a published problem is edited, people go on seeing what was published', async () => {
  const { id, author } = await aPublishedProblem()
  granted(await changed(id, author, { prior: 'rare' }))
  const problem = await seen(id)
  expect(problem.state).toBe('draft')
  expect(problem.live?.content.prior).toBe('occasional')
  expect((await readBank(await currentBank())).problems.get(id)?.prior).toBe('occasional')
})

describe('four eyes', () => {
  test('nobody publishes their own work of medium risk', async () => {
    const { id, version, author } = await aProblemInReview()
    expect(await publishProblem(author, { problemId: id, version }, now)).toEqual({
      ok: false,
      code: 'needs-second-person',
    })
    expect((await publishProblem(await aPerson('level2'), { problemId: id, version }, now)).ok).toBe(true)
  })

  test('one may publish own work of low risk', async () => {
    const { id, version, author } = await aProblemInReview({ content: { risk: 'low' } })
    expect((await publishProblem(author, { problemId: id, version }, now)).ok).toBe(true)
  })

  test('to lower the risk of what is published needs the second person, too', async () => {
    const { id, author } = await aPublishedProblem({ content: { risk: 'high' } })
    const edited = granted(await changed(id, author, { risk: 'low' }))
    const { version } = granted(await submitProblem(author, { problemId: id, version: edited.version }, now))
    expect(await publishProblem(author, { problemId: id, version }, now)).toEqual({
      ok: false,
      code: 'needs-second-person',
    })
  })

  test('who only added to a draft is an author as well, and so is who began it', async () => {
    const { id, author } = await aDraft()
    const second = await aPerson('level2')
    const edited = granted(await changed(id, second, { prior: 'common' }))
    const { version } = granted(await submitProblem(second, { problemId: id, version: edited.version }, now))
    for (const writer of [author, second]) {
      expect(await publishProblem(writer, { problemId: id, version }, now)).toMatchObject({
        code: 'needs-second-person',
      })
    }
  })

  test.each(['customer', 'level0', 'level1', 'manager', 'admin'] as const)(
    'a person of role %s publishes nothing',
    async (role) => {
      const { id, version } = await aProblemInReview({ content: { risk: 'low' } })
      expect(await publishProblem(await aPerson(role), { problemId: id, version }, now)).toEqual({
        ok: false,
        code: 'not-permitted',
      })
    },
  )
})

describe('the gate', () => {
  test.each<[string, Partial<ProblemContent>]>([
    ['a question that does not exist', { symptoms: { nowhere: { yes: 'usually' } } }],
    ['an answer that does not exist', { symptoms: { output: { purple: 'usually' } } }],
    ['words that contradict each other', { symptoms: { output: { blank: 'always', fine: 'always' } } }],
    ['no solution', { solutions: [] }],
    ['a solution that nobody writes', { solutions: [{ id: 'nowhere', uses: true, success: 'usually' }] }],
    ['a related service that does not exist', { relatedServices: ['nowhere'] }],
    ['raw HTML', { texts: { en: { title: 'T', summary: '', keywords: [], symptoms: 'A <br> in it', cause: '' } } }],
  ])('lets nothing through with %s', async (_, content) => {
    const { id, version } = await aProblemInReview({ content })
    expect((await seen(id)).gaps).toHaveLength(1)
    expect(await publishProblem(await aPerson('level2'), { problemId: id, version }, now)).toEqual({
      ok: false,
      code: 'has-gaps',
    })
  })

  test('lets no solution through without steps in the original language', async () => {
    const { id, version } = await aProblemInReview({
      content: {
        solutions: [
          {
            ...{ id: 'no-steps', kind: 'solution', minutes: 5, success: 'usually', audience: 'customer', risk: 'none' },
            texts: { en: { title: 'Do it', steps: '' } },
          },
        ],
      },
    })
    expect((await seen(id)).gaps.map(({ code }) => code)).toEqual(['no-steps'])
    expect(await publishProblem(await aPerson('level2'), { problemId: id, version }, now)).toMatchObject({
      code: 'has-gaps',
    })
  })

  test('keeps a problem whose solution another one uses from being archived', async () => {
    const owner = await aPublishedProblem()
    const solution = (await seen(owner.id)).content.solutions[0]?.id as string
    const user = await aPublishedProblem({ content: { solutions: [{ id: solution, uses: true, success: 'usually' }] } })
    const engineer = await aPerson('level2')
    const input = { problemId: owner.id, version: owner.version, reason: 'no longer' }
    expect(await archiveProblem(engineer, input, now)).toEqual({ ok: false, code: 'in-use' })
    granted(await archiveProblem(engineer, { problemId: user.id, version: user.version, reason: 'first' }, now))
    expect((await archiveProblem(engineer, input, now)).ok).toBe(true)
  })
})

test('everyone of Level 1 is told once, in the same commit, and nobody else', async () => {
  await db.person.updateMany({ data: { disabledAt: now } })
  const agents = await Promise.all([aPerson('level1'), aPerson('level1')])
  const left = await aPerson('level1')
  await db.person.update({ where: { id: left.id }, data: { disabledAt: now } })
  const { id } = await aPublishedProblem()
  const notices = await db.notice.findMany({ where: { key: { startsWith: `problemPublished:problem:${id}:1:` } } })
  expect(notices.map(({ personId }) => personId).sort()).toEqual(agents.map((agent) => agent.id).sort())
  expect(notices[0]).toMatchObject({ kind: 'problemPublished', data: { entry: { kind: 'problem', id } } })
})

test('an archived problem leaves the bank, and its old number still has it', async () => {
  const { id, bank, version } = await aPublishedProblem()
  granted(await archiveProblem(await aPerson('level2'), { problemId: id, version, reason: 'the printer is gone' }, now))
  expect((await readBank(await currentBank())).problems.has(id)).toBe(false)
  expect((await readBank(bank)).problems.has(id)).toBe(true)
  expect((await seen(id)).events.at(-1)).toMatchObject({ kind: 'archived', data: { reason: 'the printer is gone' } })
})
