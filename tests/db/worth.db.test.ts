import { beforeAll, expect, test } from 'vitest'
import { likelihoodOf } from '@/lib/diagnosis/bank-words'
import { currentBank } from '@/lib/knowledge/current-bank'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { judgeWorth } from '@/lib/worth/judge-worth'
import { readWorth } from '@/lib/worth/read-worth'
import { aBank, editProblem, granted, publishProblem, submitProblem } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aDiagnosis, aVisitor } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

const later = (minutes: number) => new Date(Date.parse('2026-03-03T09:00:00Z') + minutes * 60_000)

async function use(solution: string, result: 'solved' | 'notSolved' | 'skipped', minutes: number) {
  const viewer = aVisitor()
  const diagnosisId = await aDiagnosis(viewer)
  granted(await reportAttempt(viewer, { diagnosisId, solution, result }, later(minutes)))
}

const promised = async (problem: string) =>
  (await readBank(await currentBank())).source.problems.find(({ id }) => id === problem)?.solutions[0]?.success

const worthOf = async (problemId: string) =>
  (await readWorth(await aPerson('level2'), { locale: 'en', problemId }, later(1000)))[0]?.solutions[0]

/** Publishes the problem anew, by two people. */
async function writeAnew(id: string, minutes: number) {
  const author = await aPerson('level2')
  const { version, content } = (await readProblem(author, id)) as StudioProblem
  const changed: ProblemContent = { ...content, prior: 'rare' }
  const edited = granted(await editProblem(author, { problemId: id, version, content: changed }, later(minutes)))
  const sent = granted(await submitProblem(author, { problemId: id, version: edited.version }, later(minutes)))
  const { version: reviewed } = sent
  granted(await publishProblem(await aPerson('level2'), { problemId: id, version: reviewed }, later(minutes)))
}

test('what was shown, tried and solved is counted, skipped ones as shown only', async () => {
  await use('switch-on-wifi', 'solved', 1)
  await use('switch-on-wifi', 'notSolved', 2)
  await use('switch-on-wifi', 'skipped', 3)
  expect(await worthOf('wifi-off')).toMatchObject({ shown: 3, tried: 2, solved: 1, demotedAt: null })
  const [latest] = (await worthOf('wifi-off'))?.lastUses ?? []
  expect(latest).toMatchObject({ solved: false, at: later(2) })
})

test('a solution that has stopped helping is demoted for everybody who begins now, and an older bank stays as it was', async () => {
  const before = await currentBank()
  for (let i = 0; i < 8; i++) await use('replace-cartridge', 'notSolved', 10 + i)
  expect(await judgeWorth(later(30))).toEqual({ demoted: ['replace-cartridge'], lifted: [] })
  expect(await promised('cartridge-empty')).toBeCloseTo(likelihoodOf.usually / 4)
  const old = (await readBank(before)).source.problems.find(({ id }) => id === 'cartridge-empty')
  expect(old?.solutions[0]?.success).toBe('usually')
  expect(await worthOf('cartridge-empty')).toMatchObject({ tried: 8, solved: 0, demotedAt: later(30) })
  const number = await currentBank()
  expect(await judgeWorth(later(31))).toEqual({ demoted: [], lifted: [] })
  expect(await currentBank()).toBe(number)
})

test('a demoted solution that its authors write anew is proposed as they say again', async () => {
  await writeAnew('cartridge-empty', 60)
  expect(await judgeWorth(later(61))).toEqual({ demoted: [], lifted: ['replace-cartridge'] })
  expect(await promised('cartridge-empty')).toBe('usually')
  expect(await worthOf('cartridge-empty')).toMatchObject({ tried: 0, demotedAt: null })
})

test('who may not see the studio learns nothing of how entries fare', async () => {
  expect(await readWorth(await aPerson('level1'), { locale: 'en' }, later(0))).toEqual([])
})
