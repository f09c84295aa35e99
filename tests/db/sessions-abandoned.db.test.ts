import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { listAbandoned } from '@/lib/sessions/list-abandoned'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, aVisitor, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

const hour = 3_600_000
const silentFor = async (id: string, ms: number) => {
  const at = new Date(noon.getTime() - ms)
  await db.$executeRaw`UPDATE "Diagnosis" SET "updatedAt" = ${at}, "createdAt" = ${at} WHERE id = ${id}::uuid`
}
const asked = async (visitor: ReturnType<typeof aVisitor>, id: string) => {
  const screen = (await readDiagnosis(visitor, id, 'en'))?.screen
  return screen?.kind === 'question' ? screen.id : null
}

test('a question is on the list for everyone who stopped at it: not who is still there, was solved, or called', async () => {
  const engineer = await aPerson('level2')
  const [first, second, present, old] = [aVisitor(), aVisitor(), aVisitor(), aVisitor()]
  const [a, b, c, d] = await Promise.all([first, second, present, old].map((who) => aDiagnosis(who)))
  const question = (await asked(first, a as string)) ?? expect.fail()
  await silentFor(a as string, 2 * hour)
  await silentFor(b as string, 3 * hour)
  await silentFor(c as string, hour / 2)
  await silentFor(d as string, 31 * 24 * hour)
  const customer = await aPerson('customer')
  const called = await aDiagnosis(viewerOf(customer))
  await aCallFrom(customer, called)
  await silentFor(called, 2 * hour)

  const listed = await listAbandoned(engineer, 'en', noon)
  expect(listed).toMatchObject([{ id: question, left: 2, answered: 0, lastAt: new Date(noon.getTime() - 2 * hour) }])

  const answers: Record<string, string> = { output: 'nothing', connected: 'no' }
  const answer = answers[question] ?? expect.fail()
  granted(await answerQuestion(first, { diagnosisId: a as string, question, answer }, noon))
  await silentFor(a as string, 2 * hour)
  const after = await listAbandoned(engineer, 'en', noon)
  expect(after.find(({ id }) => id === question)).toMatchObject({ left: 1, answered: 1 })
  expect(await listAbandoned(await aPerson('level1'), 'en', noon)).toEqual([])
})
