import { beforeEach, describe, expect, test } from 'vitest'
import { confirmResolution } from '@/lib/calls/confirm-resolution'
import { resolveCall } from '@/lib/calls/resolve-call'
import { db } from '@/lib/db/client'
import { currentBank } from '@/lib/knowledge/current-bank'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { moveDiagnosis } from '@/lib/sessions/move-diagnosis'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import type { Viewer } from '@/lib/sessions/viewer'
import { at } from '@/tests/support/calls'
import { aBank, aProblemInReview, granted, now, publishProblem } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, aVisitor, noon, viewerOf } from '@/tests/support/sessions'

beforeEach(() => aBank())

/** Publishes a problem that explains "nothing comes out" better than what was known. */
async function publication(correction = false) {
  const likelier = {
    prior: 'common' as const,
    audience: 'public' as const,
    symptoms: { output: { nothing: 'always' as const } },
    solutions: [
      {
        ...{ id: `open-cover-${Math.floor(performance.now() * 1000)}`, kind: 'solution' as const, minutes: 1 },
        ...{ success: 'always' as const, audience: 'customer' as const, risk: 'none' as const },
        texts: { en: { title: 'Open the cover', steps: '1. Open it.' } },
      },
    ],
  }
  const { id, version } = await aProblemInReview({ content: likelier })
  return granted(await publishProblem(await aPerson('level2'), { problemId: id, version, correction }, now)).bank
}

const view = async (viewer: Viewer, id: string) => {
  const read = await readDiagnosis(viewer, id, 'en')
  if (!read) throw new Error('no diagnosis')
  return read
}
const bankOf = async (id: string) => (await db.diagnosis.findUniqueOrThrow({ where: { id } })).bank

async function begun(): Promise<{ viewer: Viewer; id: string }> {
  const viewer = aVisitor()
  const id = await aDiagnosis(viewer)
  granted(await answerQuestion(viewer, { diagnosisId: id, question: 'output', answer: 'nothing' }, noon))
  return { viewer, id }
}

describe('a newer bank', () => {
  test('is offered where it would go on differently, and taken only when the person agrees', async () => {
    const { viewer, id } = await begun()
    const before = await view(viewer, id)
    expect(before.newerBank).toBeNull()
    const bank = await publication()
    const offered = await view(viewer, id)
    expect(offered).toMatchObject({ newerBank: bank, corrected: false, screen: before.screen })

    granted(await moveDiagnosis(viewer, { diagnosisId: id, bank }, noon))
    const moved = await view(viewer, id)
    expect(moved.newerBank).toBeNull()
    expect(moved.trail).toEqual(before.trail)
    expect(moved.screen).not.toEqual(before.screen)
    expect(await db.diagnosisEvent.count({ where: { diagnosisId: id, kind: 'moved' } })).toBe(1)
  })

  test('is not offered where nothing would change', async () => {
    const { viewer, id } = await begun()
    const { id: other, version } = await aProblemInReview({ content: { prior: 'rare', symptoms: {} } })
    const published = await publishProblem(await aPerson('level2'), { problemId: other, version }, now)
    if (published.ok) expect((await view(viewer, id)).newerBank).toBeNull()
  })

  test('is for whoever may answer: nobody else moves it, nobody moves it back, nobody to what is not there', async () => {
    const { viewer, id } = await begun()
    const bank = await publication()
    const move = (who: Viewer, to: number) => moveDiagnosis(who, { diagnosisId: id, bank: to }, noon)
    expect(await move(aVisitor(), bank)).toEqual({ ok: false, code: 'not-found' })
    expect(await move(viewer, bank + 1)).toEqual({ ok: false, code: 'no-such-answer' })
    granted(await move(viewer, bank))
    granted(await move(viewer, bank - 1))
    expect(await bankOf(id)).toBe(bank)
  })
})

describe('a correction', () => {
  test('moves what is running without asking, says so, and is in the history from the next step on', async () => {
    const { viewer, id } = await begun()
    const bank = await publication(true)
    expect(await view(viewer, id)).toMatchObject({ corrected: true, newerBank: null })
    granted(await answerQuestion(viewer, { diagnosisId: id, question: 'connected', answer: 'yes' }, noon))
    expect(await bankOf(id)).toBe(bank)
    expect((await view(viewer, id)).corrected).toBe(false)
    const kinds = await db.diagnosisEvent.findMany({ where: { diagnosisId: id }, orderBy: { seq: 'asc' } })
    expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual(['moved', 'answered'])
  })

  test('leaves alone what has ended', async () => {
    const customer = await aPerson('customer')
    const agent = await aPerson('level1')
    const id = await aDiagnosis(viewerOf(customer))
    const number = await aCallFrom(customer, id)
    const said = { text: 'Done.', knownProblem: null, solution: null }
    granted(await resolveCall(agent, { ...(await at(agent, number)), ...said }, noon))
    granted(await confirmResolution(customer, await at(customer, number), noon))
    await publication(true)
    expect((await view(viewerOf(customer), id)).corrected).toBe(false)
    expect(await bankOf(id)).toBeLessThan(await currentBank())
  })
})
