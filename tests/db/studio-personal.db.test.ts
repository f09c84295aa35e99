import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/policy'
import { readCall } from '@/lib/calls/read-call'
import { draftFromCall } from '@/lib/knowledge/draft-from-call'
import { readProblem, type StudioProblem } from '@/lib/knowledge/read-problem'
import { listPersonalWords, removePersonalData } from '@/lib/knowledge/remove-personal-data'
import { aBank, aDraft, granted, now } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall } from '@/tests/support/sessions'

beforeAll(async () => {
  await aBank()
})

/** What an engineer wrote in a hurry, with the caller's name in it. */
async function aHurriedDraft(engineer: TestPerson) {
  const customer = await aPerson('customer', { name: 'Zeynep Karaca' })
  const number = await aCall(customer, { words: 'prints blank pages' })
  const version = (await readCall(engineer, number))?.call.version ?? 0
  const written = { title: 'Tape left on', cause: 'Zeynep had left the tape on.', steps: 'Pull the tape on PC-0231' }
  const form = { number, version, key: randomUUID(), locale: 'en', service: 'printing', text: 'Done.' } as const
  const { problemId } = granted(await draftFromCall(engineer, { ...form, ...written }, now))
  return problemId
}

const seen = async (by: TestPerson, id: string) => (await readProblem(by, id)) as StudioProblem

test('a draft from a call marks what tells of its caller, and loses it in one step that the history shows', async () => {
  const engineer = await aPerson('level2')
  const id = await aHurriedDraft(engineer)
  const before = await seen(engineer, id)
  expect(await listPersonalWords(engineer, before)).toEqual([
    { kind: 'name', text: 'Zeynep', certain: true },
    { kind: 'hostName', text: 'PC-0231', certain: false },
  ])
  granted(await removePersonalData(engineer, { problemId: id, version: before.version }, now))
  const after = await seen(engineer, id)
  expect(after.content.texts.en?.cause).toBe('[name] had left the tape on.')
  expect(await listPersonalWords(engineer, after)).toEqual([])
  expect(after.events.at(-1)).toMatchObject({ kind: 'edited', actor: engineer.name })
})

test('who removes it from what somebody has changed meanwhile is told, and nothing is changed', async () => {
  const engineer = await aPerson('level2')
  const id = await aHurriedDraft(engineer)
  const { version } = await seen(engineer, id)
  const results = await Promise.all([1, 2].map(() => removePersonalData(engineer, { problemId: id, version }, now)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'changed-meanwhile' })
})

test('what came from no call has no caller to tell of', async () => {
  const { id, author } = await aDraft({ title: 'Zeynep and PC-0231' })
  expect(await listPersonalWords(author, await seen(author, id))).toEqual([])
})

test.each<Role>(['customer', 'level0', 'level1', 'manager', 'admin'])('not for a person of role %s', async (role) => {
  const engineer = await aPerson('level2')
  const id = await aHurriedDraft(engineer)
  const { version } = await seen(engineer, id)
  const refused = await removePersonalData(await aPerson(role), { problemId: id, version }, now)
  expect(refused).toEqual({ ok: false, code: 'not-permitted' })
})
