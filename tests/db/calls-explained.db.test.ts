import { beforeAll, expect, test } from 'vitest'
import { offerProblem } from '@/lib/calls/offer-problem'
import { currentBank } from '@/lib/knowledge/current-bank'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { countNewlyExplained, listExplained, noteExplained } from '@/lib/sessions/list-explained'
import { seen, toldOf } from '@/tests/support/calls'
import { aBank, aPublishedProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCallFrom, aDiagnosis, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

const fitting = { symptoms: { output: { nothing: 'always' }, connected: { no: 'always' } }, prior: 'common' } as const

/** The call of somebody who has answered; nothing known explains it well. */
async function aCallThatSays(answers: Record<string, string>) {
  const customer = await aPerson('customer')
  const diagnosisId = await aDiagnosis(viewerOf(customer))
  for (const [question, answer] of Object.entries(answers)) {
    granted(await answerQuestion(viewerOf(customer), { diagnosisId, question, answer }, noon))
  }
  return { customer, number: await aCallFrom(customer, diagnosisId) }
}

test('a problem published later is offered to the open calls whose answers fit it, and to no others', async () => {
  const agent = await aPerson('level1')
  const fits = await aCallThatSays({ output: 'nothing', connected: 'no' })
  const other = await aCallThatSays({ output: 'fine', connected: 'yes' })
  const began = await currentBank()
  const { id, bank } = await aPublishedProblem({ content: fitting })
  expect(bank).toBeGreaterThan(began)
  const later = await aCallThatSays({ output: 'nothing', connected: 'no' })

  const listed = (await listExplained(agent, 'en', now)).filter(({ problem }) => problem.id === id)
  expect(listed).toMatchObject([{ number: fits.number, offeredAt: null }])
  expect(listed.map(({ number }) => number)).not.toContain(other.number)
  expect(listed.map(({ number }) => number)).not.toContain(later.number)
})

test('one press tells the caller once, however often it is pressed, with the way to the steps', async () => {
  const agent = await aPerson('level1')
  const { customer, number } = await aCallThatSays({ output: 'nothing', connected: 'no' })
  const { id } = await aPublishedProblem({ content: fitting })
  const press = () => offerProblem(agent, { number, problemId: id }, noon)
  expect((await Promise.all([press(), press()])).map(({ ok }) => ok)).toEqual([true, true])
  const messages = (await seen(customer, number)).timeline.flatMap(({ event }) =>
    event.kind === 'message' && event.offers === id ? [event.text] : [],
  )
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain(`(/problems/${id})`)
  expect((await toldOf(customer.id)).filter((kind) => kind === 'callMessage')).toHaveLength(1)
  const listed = (await listExplained(agent, 'en', now)).find((call) => call.number === number)
  expect(listed?.offeredAt).toEqual(noon)
})

test('who looks at the desk is told of what was found since they looked, until it is offered or the call is over', async () => {
  const [agent, other] = [await aPerson('level0'), await aPerson('level1')]
  await noteExplained(now)
  await listExplained(agent, 'en', now)
  await listExplained(other, 'en', now)
  const { customer, number } = await aCallThatSays({ output: 'nothing', connected: 'no' })
  const { id } = await aPublishedProblem({ content: fitting })
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  await noteExplained(later(1))
  await noteExplained(later(2))
  expect(await countNewlyExplained(agent)).toBeGreaterThan(0)
  expect(await countNewlyExplained(customer)).toBe(0)
  await listExplained(agent, 'en', later(3))
  expect(await countNewlyExplained(agent)).toBe(0)
  const before = await countNewlyExplained(other)
  granted(await offerProblem(other, { number, problemId: id }, later(4)))
  await noteExplained(later(5))
  expect(await countNewlyExplained(other)).toBe(before - 1)
})

test('what a customer may not read is neither listed nor offered', async () => {
  const agent = await aPerson('level1')
  const { number } = await aCallThatSays({ output: 'blank', connected: 'no' })
  const content = { ...fitting, symptoms: { output: { blank: 'always' }, connected: { no: 'always' } } } as const
  const { id } = await aPublishedProblem({ content: { ...content, audience: 'staff' } })
  expect((await listExplained(agent, 'en', now)).filter(({ problem }) => problem.id === id)).toEqual([])
  expect(await offerProblem(agent, { number, problemId: id }, noon)).toEqual({ ok: false, code: 'not-found' })
})

test('customers see no such list, and offer nothing', async () => {
  const { customer, number } = await aCallThatSays({ output: 'nothing', connected: 'no' })
  const { id } = await aPublishedProblem({ content: fitting })
  expect(await listExplained(customer, 'en', now)).toEqual([])
  expect(await offerProblem(customer, { number, problemId: id }, noon)).toEqual({ ok: false, code: 'not-permitted' })
})
