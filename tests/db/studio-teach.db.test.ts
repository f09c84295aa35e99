import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/policy'
import { countTeachableCalls, listTeachable } from '@/lib/calls/list-teachable'
import { readCall } from '@/lib/calls/read-call'
import { resolveCall } from '@/lib/calls/resolve-call'
import { countProblems } from '@/lib/knowledge/count-problems'
import { draftFromCall, type TeachInput } from '@/lib/knowledge/draft-from-call'
import { findTaught } from '@/lib/knowledge/find-taught'
import { listProblems } from '@/lib/knowledge/list-problems'
import { readProblem } from '@/lib/knowledge/read-problem'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { aBank, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

/** A call whose caller saw blank pages and did not know whether the printer is connected. */
async function anAnsweredCall(words = 'prints blank pages') {
  const customer = await aPerson('customer')
  const viewer = viewerOf(customer)
  const diagnosisId = await aDiagnosis(viewer, { words })
  const answers = { output: 'blank', connected: null }
  for (const [question, answer] of Object.entries(answers)) {
    granted(await answerQuestion(viewer, { diagnosisId, question, answer }, now))
  }
  const number = await aCallFrom(customer, diagnosisId)
  const call = (await readCall(customer, number))?.call
  if (!call) throw new Error('no call')
  return { number, version: call.version, id: call.id, customer }
}

const taughtBy = (call: { number: number; version: number }, more: Partial<TeachInput> = {}): TeachInput => ({
  ...{ number: call.number, version: call.version, key: randomUUID(), locale: 'en', service: 'printing' },
  ...{ title: 'Protective tape left on', cause: 'The tape was still on.', steps: 'Open the cover\n- Pull the tape' },
  ...{ text: 'We pulled off the tape.', ...more },
})

test('a call becomes a draft with its answers as symptoms, and is resolved', async () => {
  const engineer = await aPerson('level2')
  const call = await anAnsweredCall()
  const { problemId, stillOpen } = granted(await draftFromCall(engineer, taughtBy(call), now))
  expect(stillOpen).toBeNull()
  const problem = await readProblem(engineer, problemId)
  expect(problem).toMatchObject({ state: 'draft', sourceCallId: call.id, service: 'printing' })
  expect(problem?.content.symptoms).toEqual({ output: { blank: 'usually' } })
  expect(problem?.content.texts.en).toMatchObject({ title: 'Protective tape left on', cause: 'The tape was still on.' })
  expect(problem?.content.solutions).toMatchObject([
    { texts: { en: { steps: '1. Open the cover\n2. Pull the tape' } } },
  ])
  const { call: after, timeline } = (await readCall(call.customer, call.number)) ?? {}
  expect(after?.state).toBe('resolved')
  expect(timeline?.at(-1)?.event).toMatchObject({ kind: 'resolved', text: 'We pulled off the tape.' })
})

test('nine equal submits make one draft and resolve the call once', async () => {
  const engineer = await aPerson('level2')
  const call = await anAnsweredCall()
  const input = taughtBy(call)
  const results = await Promise.all(Array.from({ length: 9 }, () => draftFromCall(engineer, input, now)))
  expect(new Set(results.map((result) => granted(result).problemId)).size).toBe(1)
  expect(results.map((result) => granted(result).stillOpen)).toEqual(Array(9).fill(null))
  const { problems } = await listProblems(engineer, { sourceCallId: call.id })
  expect(problems).toHaveLength(1)
  const { timeline = [] } = (await readCall(engineer, call.number)) ?? {}
  expect(timeline.filter(({ event }) => event.kind === 'resolved')).toHaveLength(1)
})

test('of two engineers who teach one call at once, the second is told and makes no second draft', async () => {
  const engineers = await Promise.all([aPerson('level2'), aPerson('level2')])
  const call = await anAnsweredCall()
  const results = await Promise.all(engineers.map((engineer) => draftFromCall(engineer, taughtBy(call), now)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.find((result) => !result.ok)).toMatchObject({ code: 'taught-already' })
  expect(await findTaught(engineers[0], call.id)).toMatch(/^protective-tape-left-on/)
})

test('a call that changed meanwhile stays open, its draft is safe, and pressing again resolves it without a second draft', async () => {
  const engineer = await aPerson('level2')
  const call = await anAnsweredCall()
  const input = taughtBy({ ...call, version: call.version + 7 })
  const first = granted(await draftFromCall(engineer, input, now))
  expect(first.stillOpen).toBe('changed-meanwhile')
  const second = granted(await draftFromCall(engineer, { ...input, version: call.version }, now))
  expect(second).toEqual({ problemId: first.problemId, stillOpen: null })
})

test('an open call without words for the customer is not resolved silently', async () => {
  const engineer = await aPerson('level2')
  const call = await anAnsweredCall()
  expect(granted(await draftFromCall(engineer, taughtBy(call, { text: ' ' }), now)).stillOpen).toBe('no-text')
  expect((await readCall(engineer, call.number))?.call.state).toBe('new')
})

test('a call that was solved before is taught without touching it', async () => {
  const engineer = await aPerson('level2')
  const { number, version } = await anAnsweredCall()
  const solution = { number, version, text: 'Done.', knownProblem: null, solution: null }
  granted(await resolveCall(engineer, solution, now))
  const before = (await readCall(engineer, number))?.call
  granted(await draftFromCall(engineer, taughtBy({ number, version }, { text: '' }), now))
  expect((await readCall(engineer, number))?.call.version).toBe(before?.version)
})

test.each<Role>(['customer', 'level0', 'level1', 'manager', 'admin'])(
  'a person of role %s teaches nothing',
  async (role) => {
    const call = await anAnsweredCall()
    const person = await aPerson(role)
    expect(await draftFromCall(person, taughtBy(call), now)).toEqual({ ok: false, code: 'not-permitted' })
    expect((await readCall(await aPerson('level2'), call.number))?.call.state).toBe('new')
  },
)

test('a solved call without a known problem waits to be taught until it is', async () => {
  const engineer = await aPerson('level2')
  const call = await anAnsweredCall()
  const { number, version } = call
  const solution = { number, version, text: 'Done.', knownProblem: null, solution: null }
  granted(await resolveCall(engineer, solution, now))
  const waiting = async () => (await listTeachable(engineer, 'untaught')).calls.map((each) => each.number)
  expect(await waiting()).toContain(call.number)
  granted(await draftFromCall(engineer, taughtBy(call), now))
  expect(await waiting()).not.toContain(call.number)
})

test.each<Role>(['customer', 'level0', 'level1'])('a person of role %s sees no work list', async (role) => {
  await anAnsweredCall()
  const person = await aPerson(role)
  expect(await listTeachable(person, 'untaught')).toEqual({ calls: [], next: null })
  expect(await countTeachableCalls(person)).toEqual({ newToUs: 0, untaught: 0 })
  expect(Object.values(await countProblems(person))).toEqual([0, 0, 0, 0, 0])
})

test('the work list counts the drafts of an engineer apart from all', async () => {
  const [first, second] = await Promise.all([aPerson('level2'), aPerson('level2')])
  granted(await draftFromCall(first, taughtBy(await anAnsweredCall()), now))
  const counts = await countProblems(first)
  expect(counts.mine).toBe(1)
  expect(counts.draft).toBeGreaterThanOrEqual(1)
  expect((await countProblems(second)).mine).toBe(0)
  expect((await listProblems(first, { ownOf: first.id })).problems).toHaveLength(1)
})
