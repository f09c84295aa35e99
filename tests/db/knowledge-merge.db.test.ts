import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { mergeProblems, previewProblemMerge, proposeProblemMerge } from '@/lib/knowledge/merge-problems'
import { checkQuestionMerge, mergeQuestions, proposeQuestionMerge } from '@/lib/knowledge/merge-questions'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { listProposedMerges, readProposal, withdrawMerge } from '@/lib/knowledge/proposed-merges'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import { readQuestion } from '@/lib/knowledge/read-question'
import { saveQuestion } from '@/lib/knowledge/save-question'
import { aBank, aDraft, aPublishedProblem, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

type Question = Parameters<typeof mergeQuestions>[1]
type Problem = Parameters<typeof mergeProblems>[1]

/** Proposed by one and carried out by another. */
async function mergedQuestions(actor: Actor, merge: Question) {
  granted(await proposeQuestionMerge(await aPerson('level2'), merge, now))
  return mergeQuestions(actor, merge, now)
}
async function mergedProblems(actor: Actor, merge: Problem) {
  granted(await proposeProblemMerge(await aPerson('level2'), merge, now))
  return mergeProblems(actor, merge, now)
}

const both = (text: string) => ({ en: text, tr: text })

/** A second question that asks what "connected" asks, in other words. */
async function aDouble(text: string) {
  const content = {
    ...{ area: 'network', minutes: 1, audience: 'public' as const },
    texts: { en: { text, check: 'Look.' }, tr: { text, check: 'Bakın.' } },
    answers: [
      { id: 'plugged', texts: both('Plugged') },
      { id: 'loose', texts: both('Loose') },
    ],
  }
  const input = { questionId: null, version: 0, content, note: '', key: randomUUID(), seen: '' }
  return granted(await saveQuestion(await aPerson('level2'), input, now)).questionId
}

const seen = async (id: string) => (await readProblem(await aPerson('level2'), id)) as StudioProblem
const asking = (question: string): Partial<ProblemContent> => ({ symptoms: { [question]: { loose: 'usually' } } })

test('a question takes the place of another in everything published and being written, and history stays as it was', async () => {
  const engineer = await aPerson('level2')
  const from = await aDouble('Is the plug in?')
  const published = await aPublishedProblem({ content: asking(from) })
  const draft = await aDraft({ content: asking(from) })
  const { content, version } = await seen(published.id)
  const edit = { problemId: published.id, version, content: { ...content, prior: 'rare' as const } }
  granted(await editProblem(published.author, edit, now))
  const before = await currentBank()

  const merge = { from, into: 'connected', answers: { plugged: 'yes', loose: 'no' } }
  expect(await checkQuestionMerge(engineer, merge)).toEqual([])
  const { bank, touched } = granted(await mergedQuestions(engineer, { ...merge, version: 1 }))
  expect(touched).toBe(2)
  const after = await readBank(bank)
  expect(after.questions.has(from)).toBe(false)
  expect(after.problems.get(published.id)?.symptoms).toEqual({ connected: { no: 'usually' } })
  expect((await readBank(before)).problems.get(published.id)?.symptoms).toEqual({ [from]: { loose: 'usually' } })
  expect((await seen(draft.id)).content.symptoms).toEqual({ connected: { no: 'usually' } })
  const reworked = await seen(published.id)
  expect(reworked).toMatchObject({
    state: 'draft',
    content: { prior: 'rare', symptoms: { connected: { no: 'usually' } } },
  })
  expect(await readQuestion(engineer, from)).toMatchObject({ isLive: false, mergedIntoId: 'connected' })
})

test('whoever had an entry open that a merge changed is told, and overwrites nothing', async () => {
  const from = await aDouble('Is the plug really in?')
  const { id, version, author } = await aDraft({ content: asking(from) })
  const open = await seen(id)
  const merge = { from, into: 'connected', answers: { plugged: 'yes', loose: 'no' } }
  granted(await mergedQuestions(await aPerson('level2'), { ...merge, version: 1 }))
  const late = { problemId: id, version, content: { ...open.content, prior: 'common' as const } }
  expect(await editProblem(author, late, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
})

test('a merge that would break a tree is refused, and changes nothing', async () => {
  const engineer = await aPerson('level2')
  const before = await currentBank()
  const merge = { from: 'output', into: 'connected', answers: { nothing: 'yes', blank: 'yes', fine: 'no' } }
  for (const act of [proposeQuestionMerge, mergeQuestions]) {
    expect(await act(engineer, { ...merge, version: 1 }, now)).toEqual({ ok: false, code: 'has-gaps' })
  }
  expect(await currentBank()).toBe(before)
})

test('a problem takes in another one: found by its name, with its solutions, and calls keep naming the old one', async () => {
  const engineer = await aPerson('level2')
  const from = await aPublishedProblem({ title: 'Lamp of the router stays dark' })
  const into = await aPublishedProblem({ title: 'Router has no power' })
  const { version } = await seen(from.id)
  const { bank } = granted(await mergedProblems(engineer, { from: from.id, into: into.id, version }))
  const { problems, solutions } = await readBank(bank)
  expect(problems.has(from.id)).toBe(false)
  expect(problems.get(into.id)?.texts.en?.keywords).toContain('Lamp of the router stays dark')
  expect(problems.get(into.id)?.solutions).toHaveLength(2)
  expect(solutions.get(`solve-${from.id}`)?.problemId).toBe(into.id)
  expect((await readBank(bank - 1)).problems.has(from.id)).toBe(true)
  expect((await seen(from.id)).state).toBe('archived')
})

test('nobody carries out their own merge, one that nobody proposed, or one whose problem has changed since', async () => {
  const [proposer, second] = [await aPerson('level2'), await aPerson('level2')]
  const [from, into] = [await aPublishedProblem({ title: 'Twin of the other' }), await aPublishedProblem()]
  const merge = { from: from.id, into: into.id, version: (await seen(from.id)).version }
  const before = await currentBank()
  expect(await mergeProblems(second, merge, now)).toEqual({ ok: false, code: 'not-proposed' })
  granted(await proposeProblemMerge(proposer, merge, now))
  expect((await listProposedMerges(second, 'en')).map((each) => each.from)).toContain(from.id)
  expect((await previewProblemMerge(second, merge))?.live.texts.en?.keywords).toContain('Twin of the other')
  expect(await mergeProblems(proposer, merge, now)).toEqual({ ok: false, code: 'needs-second-person' })
  expect(await mergeProblems(second, { ...merge, into: 'spooler-stuck' }, now)).toMatchObject({ code: 'not-proposed' })

  granted(await withdrawMerge(second, { kind: 'problem', from: from.id }))
  expect(await mergeProblems(second, merge, now)).toEqual({ ok: false, code: 'not-proposed' })
  granted(await proposeProblemMerge(proposer, merge, now))
  const { content, version } = await seen(from.id)
  granted(await editProblem(proposer, { problemId: from.id, version, content: { ...content, prior: 'rare' } }, now))
  expect(await readProposal(second, 'problem', from.id)).toBeNull()
  expect(await mergeProblems(second, merge, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect(await currentBank()).toBe(before)
})

test('answers of a question are matched as somebody else proposed, and not otherwise', async () => {
  const from = await aDouble('Is the plug quite in?')
  const merge = { from, into: 'connected', version: 1, answers: { plugged: 'yes', loose: 'no' } }
  granted(await proposeQuestionMerge(await aPerson('level2'), merge, now))
  const other = { ...merge, answers: { plugged: 'no', loose: 'yes' } }
  expect(await mergeQuestions(await aPerson('level2'), other, now)).toEqual({ ok: false, code: 'not-proposed' })
  granted(await mergeQuestions(await aPerson('level2'), merge, now))
})

test('nobody but Level 2 merges, and nothing merges into itself or into what is being written', async () => {
  const [one, other] = [await aPublishedProblem(), await aDraft()]
  const { version } = await seen(one.id)
  const merge = { from: one.id, into: other.id, version }
  expect(await mergeProblems(await aPerson('level1'), merge, now)).toEqual({ ok: false, code: 'not-permitted' })
  const engineer = await aPerson('level2')
  expect(await mergeProblems(engineer, merge, now)).toEqual({ ok: false, code: 'not-found' })
  expect(await mergeProblems(engineer, { ...merge, into: one.id }, now)).toEqual({ ok: false, code: 'same' })
})
