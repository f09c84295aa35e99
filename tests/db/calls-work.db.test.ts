import { beforeAll, describe, expect, test } from 'vitest'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { readCall } from '@/lib/calls/read-call'
import { readUsed } from '@/lib/calls/read-uses'
import { resolveCall } from '@/lib/calls/resolve-call'
import { takeCall } from '@/lib/calls/take-call'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { aResolvedCall, at, seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, aCallFrom, aDiagnosis, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(() => aBank())

const none = { text: 'Done.', knownProblem: null, solution: null }

describe('resolving', () => {
  test('of two agents resolving at once, one wins and the other is told', async () => {
    const [first, second] = await Promise.all([aPerson('level1'), aPerson('level2')])
    const customer = await aPerson('customer')
    const call = await at(first, await aCall(customer))
    const results = await Promise.all([first, second].map((agent) => resolveCall(agent, { ...call, ...none }, noon)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      code: expect.stringMatching(/changed-meanwhile|wrong-state/),
    })
    const { timeline } = await seen(first, call.number)
    expect(timeline.filter(({ event }) => event.kind === 'resolved')).toHaveLength(1)
    expect(await toldOf(customer.id)).toEqual(['callResolved'])
  })

  test('whoever looked at an older version is told and changes nothing', async () => {
    const [first, second] = await Promise.all([aPerson('level1'), aPerson('level1')])
    const call = await at(first, await aCall(await aPerson('customer')))
    expect((await takeCall(first, call, noon)).ok).toBe(true)
    expect(await resolveCall(second, { ...call, ...none }, noon)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await seen(first, call.number)).call).toMatchObject({ state: 'inProgress', assigneeId: first.id })
  })

  test('it keeps what helped, and only what is really known', async () => {
    const agent = await aPerson('level1')
    const call = await at(agent, await aCall(await aPerson('customer')))
    for (const [knownProblem, solution] of [
      ['no-such-problem', null],
      ['cartridge-empty', 'no-such-solution'],
      ['cartridge-empty', 'restart-spooler'],
    ] as const) {
      expect(await resolveCall(agent, { ...call, text: 'Done.', knownProblem, solution }, noon)).toEqual({
        ok: false,
        code: 'not-found',
      })
    }
    const known = { knownProblem: 'cartridge-empty', solution: 'replace-cartridge' }
    expect((await resolveCall(agent, { ...call, text: 'Done.', ...known }, noon)).ok).toBe(true)
    expect((await seen(agent, call.number)).call).toMatchObject({
      knownProblemId: 'cartridge-empty',
      solutionId: 'replace-cartridge',
      resolvedAt: noon,
    })
    const used = { knownProblemId: 'cartridge-empty', solutionId: 'replace-cartridge' }
    expect(await readUsed(agent, used, 'en')).toMatchObject({
      problem: 'cartridge-empty',
      solution: 'replace-cartridge',
    })
    // Level 0 sees what it was, and nothing of how it was solved.
    expect(await readUsed(await aPerson('level0'), used, 'en')).toMatchObject({ solution: null, solutionTitle: null })
  })

  test('why none of the known problems fits is for staff', async () => {
    const agent = await aPerson('level1')
    const customer = await aPerson('customer')
    const call = await at(agent, await aCall(customer))
    await resolveCall(agent, { ...call, ...none, noneFits: 'the drum was cracked' }, noon)
    expect(JSON.stringify(await seen(agent, call.number))).toContain('the drum was cracked')
    expect(JSON.stringify(await seen(customer, call.number))).not.toContain('the drum was cracked')
  })

  test('a resolved call cannot be taken, passed on or resolved again', async () => {
    const agent = await aPerson('level1')
    const call = await at(agent, (await aResolvedCall(agent)).number)
    const wrong = { ok: false, code: 'wrong-state' }
    expect(await takeCall(agent, call, noon)).toEqual(wrong)
    expect(await resolveCall(agent, { ...call, ...none }, noon)).toEqual(wrong)
    expect(await handOverCall(agent, { ...call, to: 'level2', reason: 'x' }, noon)).toEqual(wrong)
  })
})

describe('passing on', () => {
  test('goes with a reason for staff; the whole receiving level is told, once each', async () => {
    const [agent, engineer, another] = await Promise.all([aPerson('level1'), aPerson('level2'), aPerson('level2')])
    const customer = await aPerson('customer')
    const call = await at(agent, await aCall(customer))
    await takeCall(agent, call, noon)
    const passOn = { ...(await at(agent, call.number)), to: 'level2' as const, reason: 'needs the **print server**' }
    expect((await handOverCall(agent, passOn, noon)).ok).toBe(true)
    expect(await handOverCall(agent, passOn, noon)).toMatchObject({ ok: false })

    const { call: after, timeline } = await seen(engineer, call.number)
    expect(after).toMatchObject({ supportLevel: 'level2', assigneeId: null, state: 'new' })
    expect(timeline.map(({ event, internal }) => [event.kind, internal])).toEqual([
      ['opened', false],
      ['taken', false],
      ['handedOver', false],
      ['handOverReason', true],
    ])
    expect(await toldOf(engineer.id)).toContain('callHandedOver')
    expect((await toldOf(another.id)).filter((kind) => kind === 'callHandedOver').length).toBeGreaterThan(0)
    expect(await toldOf(agent.id)).not.toContain('callHandedOver')
    expect(JSON.stringify(await seen(customer, call.number))).not.toContain('print server')
  })

  test('nobody passes a call to where it is, or to where they may not', async () => {
    const call = await at(await aPerson('level1'), await aCall(await aPerson('customer')))
    for (const [role, to] of [
      ['level1', 'level1'],
      ['level1', 'level0'],
      ['level2', 'level1'],
      ['level0', 'level1'],
      ['manager', 'level2'],
      ['customer', 'level2'],
    ] as const) {
      const result = await handOverCall(await aPerson(role), { ...call, to, reason: 'x' }, noon)
      expect(result.ok).toBe(false)
    }
  })
})

describe('Level 0', () => {
  test('may not take or resolve', async () => {
    const agent = await aPerson('level0')
    const call = await at(agent, await aCall(await aPerson('customer')))
    expect(await takeCall(agent, call, noon)).toEqual({ ok: false, code: 'not-permitted' })
    expect(await resolveCall(agent, { ...call, ...none }, noon)).toEqual({ ok: false, code: 'not-permitted' })
    expect((await seen(agent, call.number)).call.state).toBe('new')
  })

  test('may not answer or report in a call’s diagnosis', async () => {
    const customer = await aPerson('customer')
    const diagnosisId = await aDiagnosis(viewerOf(customer))
    await aCallFrom(customer, diagnosisId)
    const viewer = viewerOf(await aPerson('level0'))
    const closed = { ok: false, code: 'closed' }
    expect(await answerQuestion(viewer, { diagnosisId, question: 'output', answer: 'blank' }, noon)).toEqual(closed)
    expect(await reportAttempt(viewer, { diagnosisId, solution: 'replace-cartridge', result: 'solved' }, noon)).toEqual(
      closed,
    )
    expect(await readDiagnosis(viewer, diagnosisId, 'en')).toMatchObject({ mayAnswer: false })
  })

  test('never reads the steps of a solution in it, not even of one that was tried', async () => {
    const customer = await aPerson('customer')
    const diagnosisId = await aDiagnosis(viewerOf(customer))
    await reportAttempt(viewerOf(customer), { diagnosisId, solution: 'replace-cartridge', result: 'notSolved' }, noon)
    await aCallFrom(customer, diagnosisId)
    const level1 = viewerOf(await aPerson('level1'))
    const level0 = viewerOf(await aPerson('level0'))
    const steps = '1. Do it.'
    expect(JSON.stringify(await readDiagnosis(level1, diagnosisId, 'en', 0))).toContain(steps)
    for (const step of [undefined, 0, 1, 2]) {
      expect(JSON.stringify(await readDiagnosis(level0, diagnosisId, 'en', step))).not.toContain(steps)
    }
  })
})

test('the caller never reads the steps of a solution that is for staff', async () => {
  await aBank({
    'problems/printing/spooler-stuck.en.md': undefined,
    'problems/printing/spooler-stuck.tr.md': undefined,
    'trees/prints-nothing.yaml': undefined,
    'problems/printing/server-queue.en.md': `---
title: Server queue stuck
summary: The queue of the print server hangs.
keywords: [server queue]
prior: common
audience: public
risk: low
symptoms:
  output: { nothing: usually }
solutions:
  restart-server-queue: { minutes: 5, success: usually, audience: staff }
---

## Symptoms
Nothing comes.

## Cause
The server.

## Solution restart-server-queue: Restart the queue
1. Open the secret console.
`,
    'problems/printing/server-queue.tr.md': `---
title: Sunucu kuyruğu takıldı
summary: Kısaca.
keywords: [kuyruk]
---

## Belirtiler
Bir şey gelmiyor.

## Neden
Sunucu.

## Çözüm restart-server-queue: Kuyruğu yeniden başlatın
1. Açın.
`,
  })
  const customer = await aPerson('customer')
  const diagnosisId = await aDiagnosis(viewerOf(customer))
  await aCallFrom(customer, diagnosisId)
  const agent = viewerOf(await aPerson('level1'))
  const tried = { diagnosisId, solution: 'restart-server-queue', result: 'notSolved' } as const
  expect((await reportAttempt(agent, tried, noon)).ok).toBe(true)
  expect(JSON.stringify(await readDiagnosis(agent, diagnosisId, 'en', 0))).toContain('secret console')
  expect(JSON.stringify(await readDiagnosis(viewerOf(customer), diagnosisId, 'en', 0))).not.toContain('secret console')
})

test('a call that is nobody’s does not exist', async () => {
  expect(await readCall(await aPerson('level1'), 999_999)).toBeNull()
})
