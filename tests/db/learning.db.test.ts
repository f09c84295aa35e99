import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmResolution } from '@/lib/calls/confirm-resolution'
import { resolveCall } from '@/lib/calls/resolve-call'
import { db } from '@/lib/db/client'
import { compileBank } from '@/lib/diagnosis/bank'
import { beliefAfter } from '@/lib/diagnosis/next-step'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readAuthored } from '@/lib/knowledge/read-authored'
import { readBank } from '@/lib/knowledge/read-bank'
import { learnFromOutcomes } from '@/lib/learning/learn-from-outcomes'
import { learnNow } from '@/lib/learning/learn-now'
import { readLearned } from '@/lib/learning/read-learned'
import { readLearning } from '@/lib/learning/read-learning'
import { readUsualProblems } from '@/lib/learning/read-usual-problems'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { at } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, viewerOf } from '@/tests/support/sessions'

const day = (n: number) => new Date(Date.UTC(2026, 3, n, 12))
let agent: TestPerson
let customer: TestPerson

beforeAll(async () => {
  await aBank()
  agent = await aPerson('level1')
  customer = await aPerson('customer')
})

beforeEach(async () => {
  await db.lesson.deleteMany()
  await db.learning.deleteMany()
  await db.callEvent.deleteMany()
  await db.call.deleteMany()
})

/** A call with one answer that was resolved as this problem; answers with its number. */
async function resolved(problem: string, answer: string): Promise<number> {
  const id = await aDiagnosis(viewerOf(customer), { service: undefined })
  await answerQuestion(viewerOf(customer), { diagnosisId: id, question: 'output', answer }, day(1))
  const number = await aCallFrom(customer, id)
  const said = { text: 'It works.', knownProblem: problem, solution: null }
  granted(await resolveCall(agent, { ...(await at(agent, number)), ...said }, day(1)))
  return number
}

async function confirmed(problem: string, answer: string, on = day(2)): Promise<number> {
  const number = await resolved(problem, answer)
  granted(await confirmResolution(customer, await at(customer, number), on))
  return number
}

/** Sessions in which "nothing comes out" meant, against the authors, an empty cartridge. */
async function oddSessions(count: number): Promise<number[]> {
  const numbers: number[] = []
  for (let i = 0; i < count; i++) numbers.push(await confirmed('cartridge-empty', 'nothing', day(2 + i)))
  return numbers
}

const chanceIn = async (number: number) =>
  beliefAfter((await readBank(number)).bank, [{ kind: 'answered', question: 'output', answer: 'nothing' }]).find(
    ({ problem }) => problem === 'cartridge-empty',
  )?.probability ?? 0

describe('what teaches', () => {
  test('only what the caller has confirmed', async () => {
    await resolved('cartridge-empty', 'nothing')
    expect(await readLearning(agent)).toBeNull()
    const engineer = await aPerson('level2')
    expect((await readLearning(engineer))?.confirmed).toBe(0)
    await confirmed('cartridge-empty', 'nothing')
    expect((await readLearning(engineer))?.confirmed).toBe(1)
  })

  test('a few sessions are too few to be judged: the authors are believed', async () => {
    await oddSessions(3)
    const before = await currentBank()
    expect(await learnFromOutcomes(day(20))).toBe('tooFew')
    expect(await currentBank()).toBe(before)
    expect(await readLearned(before)).toBeUndefined()
  })
})

describe('a learned bank', () => {
  test('is a bank number of its own: older diagnoses keep theirs, and the same history gives the same numbers', async () => {
    await oddSessions(24)
    const before = await currentBank()
    const authored = await chanceIn(before)
    expect(await learnFromOutcomes(day(30))).toBe('used')
    const after = await currentBank()
    expect(after).toBe(before + 1)
    expect(await chanceIn(after)).toBeGreaterThan(authored + 0.2)
    expect(await chanceIn(before)).toBe(authored)

    const again = compileBank(await readAuthored(after), await readLearned(after))
    expect(again).toEqual((await readBank(after)).bank)
  })

  test('counts each outcome once, whoever learns how often', async () => {
    await oddSessions(24)
    const runs = await Promise.all([1, 2, 3].map(() => learnFromOutcomes(day(30))))
    expect(runs.filter((run) => run === 'used')).toHaveLength(1)
    expect(await learnFromOutcomes(day(30), true)).toBe('nothingNew')
    expect(await db.lesson.count()).toBe(24)
  })

  test('waits for more before it learns again, and takes back at once what a reopened call had taught', async () => {
    const [first] = await oddSessions(25)
    await learnFromOutcomes(day(30))
    await confirmed('cartridge-empty', 'nothing', day(30))
    expect(await learnFromOutcomes(new Date(day(30).getTime() + 3_600_000))).toBe('nothingNew')

    await db.call.update({ where: { number: first ?? 0 }, data: { state: 'inProgress' } })
    expect(await learnFromOutcomes(new Date(day(30).getTime() + 3_600_000))).toBe('used')
    const learned = await readLearned(await currentBank())
    expect(learned?.outcomes).toHaveLength(25)
    expect(await readLearned((await currentBank()) - 1).then((before) => before?.outcomes)).toHaveLength(25)
  })

  test('weighs a session less the longer ago it is', async () => {
    await oddSessions(24)
    await learnFromOutcomes(day(30))
    const young = await chanceIn(await currentBank())
    const years = new Date('2030-04-30T12:00:00Z')
    expect(await learnFromOutcomes(years)).toBe('used')
    expect(await chanceIn(await currentBank())).toBeLessThan(young)
  })
})

describe('what else is learned', () => {
  test('how often a solution helps, from those too who needed nobody, as it stood when the bank learned', async () => {
    await oddSessions(24)
    const alone = async (on: Date) => {
      const viewer = viewerOf(customer)
      const diagnosisId = await aDiagnosis(viewer, { service: undefined })
      granted(await reportAttempt(viewer, { diagnosisId, solution: 'replace-cartridge', result: 'solved' }, on))
      return diagnosisId
    }
    const id = await alone(day(29))
    await learnFromOutcomes(day(30))
    await alone(new Date('2026-05-01T12:00:00Z'))
    const learned = await readLearned(await currentBank())
    expect(learned?.solvedAlone?.map((session) => session.id)).toEqual([id])
  })

  test('what an organisation usually has is likelier in its own diagnoses only', async () => {
    await oddSessions(24)
    await learnFromOutcomes(day(30))
    await db.lesson.updateMany({ data: { organizationId: customer.organizationId ?? '' } })
    const stranger = await aPerson('customer')
    const others = await db.lesson.findMany({ take: 12 })
    for (const { id } of others)
      await db.lesson.update({
        where: { id },
        data: { organizationId: stranger.organizationId ?? '', problemId: 'spooler-stuck' },
      })
    const bank = await currentBank()
    const own = await readUsualProblems(bank, customer.organizationId)
    expect(own['cartridge-empty']).toBeGreaterThan(1.2)
    expect(own['spooler-stuck']).toBeUndefined()
    expect(await readUsualProblems(bank, null)).toEqual({})

    const diagnosisId = await aDiagnosis(viewerOf(customer), { service: undefined })
    const hint = await db.diagnosisEvent.findFirst({ where: { diagnosisId, kind: 'hint' } })
    expect(hint?.data).toEqual({ problems: own })
  })
})

describe('the guard', () => {
  test('what would be worse than the authors is not used, and what was used is taken back', async () => {
    await oddSessions(24)
    expect(await learnFromOutcomes(day(30))).toBe('used')
    for (let i = 0; i < 16; i++) await confirmed('spooler-stuck', 'nothing', new Date(day(30).getTime() + i * 60_000))
    expect(await learnFromOutcomes(new Date('2026-05-03T12:00:00Z'))).toBe('worse')
    expect(await readLearned(await currentBank())).toBeUndefined()
    const [run] = (await readLearning(await aPerson('level2')))?.runs ?? []
    expect(run).toMatchObject({ verdict: 'worse', sessions: 40, judged: 10 })
    expect(run?.learnedLoss).toBeGreaterThan(run?.authoredLoss ?? Number.POSITIVE_INFINITY)
  })

  test('only Level 2 may have it learn now', async () => {
    expect(await learnNow(agent, day(30))).toEqual({ ok: false, code: 'not-permitted' })
    expect((await learnNow(await aPerson('level2'), day(30))).ok).toBe(true)
  })
})
