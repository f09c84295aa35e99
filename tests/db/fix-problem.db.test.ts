import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { openSessionClaims } from '@/lib/auth/session-token'
import { db } from '@/lib/db/client'
import { fixProblem, readFixable } from '@/lib/knowledge/fix-problem'
import { readPublishedProblem } from '@/lib/knowledge/read-published-problem'
import { letFix } from '@/lib/people/let-fix'
import { aBank, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

/** As the next request of that person would see them. */
async function asRequested({ id }: { id: string }): Promise<Actor> {
  const { sessionEpoch: epoch } = await db.person.findUniqueOrThrow({ where: { id } })
  return (await openSessionClaims({ sub: id, epoch })) ?? expect.fail('no session')
}

async function aFixer(): Promise<Actor> {
  const person = await aPerson('level1')
  granted(await letFix(await aPerson('admin'), { personId: person.id, mayFix: true }))
  return asRequested(person)
}

const id = 'cartridge-empty'
const riskOf = (risk: string) =>
  db.$executeRaw`UPDATE "ProblemRevision" SET content = jsonb_set(content::jsonb, '{risk}', to_jsonb(${risk}::text))
    WHERE "problemId" = ${id} AND "untilBank" IS NULL`
const fixable = async (actor: Actor) => (await readFixable(actor, id, 'en')) ?? expect.fail('not to be mended')

test('who of Level 1 was given the right mends a low-risk entry, which is live at once; the right can be taken back', async () => {
  await riskOf('low')
  const fixer = await aFixer()
  const { version, words } = await fixable(fixer)
  const fix = {
    problemId: id,
    version,
    locale: 'en',
    note: 'Wrong colour.',
    words: { ...words, cause: 'It is empty.' },
  } as const
  expect(granted(await fixProblem(fixer, fix, now))).toEqual({ published: true })
  expect(await readPublishedProblem(null, id, 'en')).toMatchObject({ cause: 'It is empty.' })
  expect(await fixProblem(fixer, fix, now)).toEqual({ ok: false, code: 'changed-meanwhile' })

  granted(await letFix(await aPerson('admin'), { personId: fixer.id, mayFix: false }))
  expect(await readFixable(await asRequested(fixer), id, 'en')).toBeNull()
})

test('what could do harm waits for a second person, and nobody mends it meanwhile', async () => {
  await riskOf('medium')
  const fixer = await aFixer()
  const { version, words } = await fixable(fixer)
  const fix = { problemId: id, version, locale: 'en', note: 'Wrong.', words: { ...words, summary: 'Other.' } } as const
  expect(granted(await fixProblem(fixer, fix, now))).toEqual({ published: false })
  expect(await readPublishedProblem(null, id, 'en')).not.toMatchObject({ summary: 'Other.' })
  const next = { ...fix, version: version + 2, words: { ...words, summary: 'Third.' } }
  expect(await fixProblem(fixer, next, now)).toEqual({ ok: false, code: 'being-written' })
})

test('without the right nobody below Level 2 mends anything, and only an administrator gives it, to Level 1 alone', async () => {
  for (const role of ['customer', 'level0', 'level1', 'manager', 'admin'] as const)
    expect(await readFixable(await aPerson(role), id, 'en')).toBeNull()
  const person = await aPerson('level1')
  const right = { personId: person.id, mayFix: true }
  expect(await letFix(await aPerson('level2'), right)).toEqual({ ok: false, code: 'not-permitted' })
  const customer = { personId: (await aPerson('customer')).id, mayFix: true }
  expect(await letFix(await aPerson('admin'), customer)).toEqual({ ok: false, code: 'not-level1' })
})
