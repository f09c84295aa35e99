import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { exposedDays, many } from '@/lib/knowledge/entry-risk'
import { fixProblem, readFixable } from '@/lib/knowledge/fix-problem'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import {
  aBank,
  aProblemInReview,
  aPublishedProblem,
  editProblem,
  granted,
  now,
  publishProblem,
  submitProblem,
} from '@/tests/support/knowledge'
import { anOrganization, aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

const secondPerson = { ok: false, code: 'needs-second-person' }
const today = () => new Date()
const before = (days: number) => new Date(Date.now() - days * 86_400_000)

async function triedBy(solution: string, organizations: number, at: Date) {
  for (let i = 0; i < organizations; i++) {
    const organizationId = await anOrganization()
    const diagnosis = { key: randomUUID(), organizationId, bank: 1, locale: 'en' as const, words: '' }
    const event = { seq: 1, kind: 'tried', data: { kind: 'tried', solution, result: 'notSolved' }, at }
    await db.diagnosis.create({ data: { ...diagnosis, events: { create: event } } })
  }
}

test('what many organisations met of late needs a second person, however harmless its author calls it', async () => {
  const { id, author } = await aPublishedProblem({ content: { risk: 'low' } })
  const { content, version } = (await readProblem(author, id)) as StudioProblem
  const solution = content.solutions[0]?.id ?? ''
  await triedBy(solution, many.organizations, before(exposedDays + 1))
  await triedBy(solution, many.organizations - 1, today())
  const fixer = { ...(await aPerson('level1')), mayFix: true }
  expect(await readProblem(author, id)).toMatchObject({ risk: { level: 'low', reasons: [] } })
  expect((await readFixable(fixer, id, 'en'))?.isLow).toBe(true)

  await triedBy(solution, 1, today())
  expect(await readProblem(author, id)).toMatchObject({
    risk: { level: 'high', reasons: ['customers'] },
    exposure: { organizations: many.organizations },
  })
  const fixable = await readFixable(fixer, id, 'en')
  expect(fixable?.isLow).toBe(false)
  const words = { ...(fixable?.words as NonNullable<typeof fixable>['words']), summary: 'Mended.' }
  const fix = { problemId: id, version, locale: 'en' as const, words, note: 'A slip.' }
  expect(granted(await fixProblem(fixer, fix, now))).toEqual({ published: false })
})

test('what is about security needs a second person, and so does taking it out of security', async () => {
  await db.service.update({ where: { id: 'network' }, data: { direct: 'security' } })
  const low = { risk: 'low' as const, relatedServices: ['network'] }
  const { id, version, author } = await aProblemInReview({ content: low })
  expect(await publishProblem(author, { problemId: id, version }, now)).toEqual(secondPerson)
  const published = granted(await publishProblem(await aPerson('level2'), { problemId: id, version }, now))

  const { content } = (await readProblem(author, id)) as StudioProblem
  const edit = { problemId: id, version: published.version, content: { ...content, relatedServices: [] } }
  const { version: next } = granted(
    await submitProblem(author, { problemId: id, ...granted(await editProblem(author, edit, now)) }, now),
  )
  expect(await publishProblem(author, { problemId: id, version: next }, now)).toEqual(secondPerson)
  await db.service.update({ where: { id: 'network' }, data: { direct: null } })
})
