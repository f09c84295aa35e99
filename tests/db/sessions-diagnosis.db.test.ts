import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { keepNote } from '@/lib/sessions/keep-note'
import { leaveTree } from '@/lib/sessions/leave-tree'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { reportAttempt } from '@/lib/sessions/report-attempt'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, aVisitor, noon, viewerOf } from '@/tests/support/sessions'
import { smallBank } from '@/tests/support/small-bank'

beforeAll(() => aBank())

describe('whose diagnosis it is', () => {
  test('a visitor reads their own, and nobody else does', async () => {
    const visitor = aVisitor()
    const id = await aDiagnosis(visitor)
    expect(await readDiagnosis(visitor, id, 'en')).not.toBeNull()
    for (const other of [
      aVisitor(),
      viewerOf(null),
      viewerOf(await aPerson('customer')),
      viewerOf(await aPerson('level2')),
    ]) {
      expect(await readDiagnosis(other, id, 'en')).toBeNull()
    }
  })

  test("a customer's is closed to colleagues and visitors, on reading and on writing", async () => {
    const customer = await aPerson('customer')
    const colleague = await aPerson('customer', { organizationId: customer.organizationId ?? '' })
    const id = await aDiagnosis(viewerOf(customer))
    for (const other of [viewerOf(colleague), aVisitor()]) {
      expect(await readDiagnosis(other, id, 'en')).toBeNull()
      expect(await answerQuestion(other, { diagnosisId: id, question: 'output', answer: 'blank' }, noon)).toEqual({
        ok: false,
        code: 'not-found',
      })
      expect(await keepNote(other, { diagnosisId: id, text: 'x', fields: {}, urgency: 1 }, noon)).toEqual({
        ok: false,
        code: 'not-found',
      })
    }
  })

  test('once it is a call, agents who solve go on with it and the customer no longer changes it', async () => {
    const customer = await aPerson('customer')
    const id = await aDiagnosis(viewerOf(customer))
    await aCallFrom(customer, id)
    const answer = { diagnosisId: id, question: 'output', answer: 'blank' }
    expect(await answerQuestion(viewerOf(customer), answer, noon)).toEqual({ ok: false, code: 'closed' })
    expect(await answerQuestion(viewerOf(await aPerson('level0')), answer, noon)).toEqual({ ok: false, code: 'closed' })
    expect((await answerQuestion(viewerOf(await aPerson('level1')), answer, noon)).ok).toBe(true)
  })
})

describe('starting', () => {
  test('the same form sent nine times at once is one diagnosis', async () => {
    const viewer = viewerOf(await aPerson('customer'))
    const input = { key: randomUUID(), words: 'blank pages', locale: 'en' as const, service: 'printing' }
    const started = await Promise.all(Array.from({ length: 9 }, () => startDiagnosis(viewer, input, noon)))
    expect(new Set(started.map((each) => each.ok && each.value.id)).size).toBe(1)
  })

  test.each([{ service: 'nowhere' }, { tree: 'nothing' }, { problem: 'unheard-of' }, { request: 'a-yacht' }])(
    '%j is not found',
    async (what) => {
      const input = { key: randomUUID(), words: '', locale: 'en' as const, ...what }
      expect(await startDiagnosis(aVisitor(), input, noon)).toEqual({ ok: false, code: 'not-found' })
    },
  )

  test('a solution reported from the page of its problem counts as tried', async () => {
    const viewer = aVisitor()
    const tried = { solution: 'replace-cartridge', result: 'solved' as const }
    const id = await aDiagnosis(viewer, { service: undefined, problem: 'cartridge-empty', tried })
    expect(await readDiagnosis(viewer, id, 'en')).toMatchObject({
      outcome: 'solvedStated',
      screen: { kind: 'solved', title: expect.any(String) },
    })
  })
})

describe('answering', () => {
  test('no question comes twice, no solution comes twice, and it always ends', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer)
    const seen: string[] = []
    for (;;) {
      const view = await readDiagnosis(viewer, id, 'en')
      if (!view || view.screen.kind === 'handOver' || view.screen.kind === 'solved') break
      seen.push(`${view.screen.kind}:${view.screen.id}`)
      if (view.screen.kind === 'question')
        await answerQuestion(viewer, { diagnosisId: id, question: view.screen.id, answer: null }, noon)
      else await reportAttempt(viewer, { diagnosisId: id, solution: view.screen.id, result: 'notSolved' }, noon)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(1)
  })

  test('an answer that does not exist is refused, and nothing is recorded', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer)
    for (const [question, answer] of [
      ['output', 'purple'],
      ['no-such-question', 'yes'],
      ['no-such-question', null],
    ] as const) {
      expect(await answerQuestion(viewer, { diagnosisId: id, question, answer }, noon)).toEqual({
        ok: false,
        code: 'no-such-answer',
      })
    }
    expect(await reportAttempt(viewer, { diagnosisId: id, solution: 'magic', result: 'solved' }, noon)).toEqual({
      ok: false,
      code: 'no-such-answer',
    })
    expect((await readDiagnosis(viewer, id, 'en'))?.trail).toEqual([])
  })

  test('two answers at the same moment are both kept', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer)
    const results = await Promise.all([
      answerQuestion(viewer, { diagnosisId: id, question: 'output', answer: 'blank' }, noon),
      answerQuestion(viewer, { diagnosisId: id, question: 'connected', answer: 'yes' }, noon),
    ])
    expect(results.map((result) => result.ok)).toEqual([true, true])
    expect((await readDiagnosis(viewer, id, 'en'))?.trail).toHaveLength(2)
  })

  test('a double click is one answer, and a changed answer keeps its place and the others', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer)
    const say = (question: string, answer: string | null) =>
      answerQuestion(viewer, { diagnosisId: id, question, answer }, noon)
    await say('output', 'blank')
    await say('output', 'blank')
    await say('connected', null)
    await say('output', 'nothing')
    expect((await readDiagnosis(viewer, id, 'en'))?.trail).toMatchObject([
      { title: 'What comes out?', said: 'Nothing' },
      { title: 'Is it connected?', said: null },
    ])
  })

  test('an earlier step shows what was said then', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer)
    await answerQuestion(viewer, { diagnosisId: id, question: 'output', answer: 'blank' }, noon)
    expect(await readDiagnosis(viewer, id, 'tr', 0)).toMatchObject({
      at: 0,
      screen: { kind: 'question', text: 'Ne çıkıyor?', given: 'blank' },
    })
  })
})

describe('trees', () => {
  test('a tree is walked as authored, skips what is answered, and can be left', async () => {
    const viewer = aVisitor()
    const id = await aDiagnosis(viewer, { service: undefined, tree: 'prints-nothing' })
    expect(await readDiagnosis(viewer, id, 'en')).toMatchObject({
      inTree: true,
      screen: { kind: 'question', id: 'output', fromTree: true },
    })
    await answerQuestion(viewer, { diagnosisId: id, question: 'output', answer: 'nothing' }, noon)
    expect(await readDiagnosis(viewer, id, 'en')).toMatchObject({ screen: { kind: 'solution', id: 'restart-spooler' } })
    await leaveTree(viewer, id, noon)
    expect(await readDiagnosis(viewer, id, 'en')).toMatchObject({ inTree: false, trail: [{ said: 'Nothing' }] })
  })
})

describe('what one may not read', () => {
  test.each(['customer', 'staff'])('an entry for %s is neither named nor proposed to a visitor', async (audience) => {
    const file = 'problems/printing/cartridge-empty.en.md'
    await aBank({ [file]: (smallBank[file] ?? '').replace(/^audience: \w+$/m, `audience: ${audience}`) })
    const visitor = aVisitor()
    const id = await aDiagnosis(visitor)
    await answerQuestion(visitor, { diagnosisId: id, question: 'output', answer: 'blank' }, noon)
    const view = await readDiagnosis(visitor, id, 'en')
    expect(view?.step).not.toMatchObject({ kind: 'try', solution: 'replace-cartridge' })
    expect(JSON.stringify({ ...view, step: null })).not.toContain('Cartridge empty')
  })
})
