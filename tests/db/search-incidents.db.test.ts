import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, audiencesOf } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { endIncident, postIncident } from '@/lib/incidents/post-incident'
import { fromMeilisearch, fromPostgres } from '@/lib/search/choose-engine'
import { findEntries } from '@/lib/search/find-entries'
import { indexPending } from '@/lib/search/index-pending'
import { rebuildSearch } from '@/lib/search/rebuild'
import { search } from '@/lib/search/search'
import { tellMeilisearch } from '@/lib/search/tell-meilisearch'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

type People = Record<'agent' | 'customer' | 'stranger' | 'engineer', TestPerson>
let people: People

beforeAll(async () => {
  await aBank()
  const [agent, customer, stranger, engineer] = await Promise.all([
    aPerson('level1'),
    aPerson('customer'),
    aPerson('customer'),
    aPerson('level2'),
  ])
  people = { agent, customer, stranger, engineer }
})

/** A notice on a customer's call, whose title has a word of its own. */
async function aNotice(word: string, everyone: boolean) {
  const number = await aCall(people.customer)
  const texts = {
    en: { title: `Trouble with ${word}`, text: 'We are on it.' },
    tr: { title: `${word} sorunu`, text: 'Üzerinde çalışıyoruz.' },
  }
  const posted = await postIncident(people.agent, { key: randomUUID(), number, everyone, texts }, noon)
  if (!posted.ok) throw new Error(posted.code)
  return (await db.liveIncident.findFirstOrThrow({ where: { call: { number } } })).id
}

describe.each([
  ['postgres', fromPostgres],
  ['meilisearch', fromMeilisearch],
] as const)('a live incident in %s', (name, choose) => {
  const found = async (actor: Actor | null, word: string) => {
    const scope = { audiences: audiencesOf(actor), organizationId: actor?.organizationId ?? null, serviceId: null }
    return (await findEntries(scope, word, 'en', { choose })).entries.map(({ kind, entryId }) => `${kind}/${entryId}`)
  }

  test('is found by everybody it is meant for, one of a company by that company and by staff', async () => {
    const { agent, customer, stranger, engineer } = people
    const everyone = await aNotice(`numbat${name}`, true)
    const theirs = await aNotice(`quokka${name}`, false)
    await indexPending()
    await tellMeilisearch()
    for (const actor of [null, customer, stranger, agent, engineer])
      expect(await found(actor, `numbat${name}`)).toEqual([`incident/${everyone}`])
    for (const actor of [null, stranger]) expect(await found(actor, `quokka${name}`)).toEqual([])
    for (const actor of [customer, agent, engineer])
      expect(await found(actor, `quokka${name}`)).toEqual([`incident/${theirs}`])
  })

  test('leaves with the call of indexing that follows its end, and only once', async () => {
    const id = await aNotice(`wombat${name}`, true)
    expect((await indexPending()).indexed).toBeGreaterThan(0)
    await tellMeilisearch()
    expect(await found(null, `wombat${name}`)).toEqual([`incident/${id}`])
    await endIncident(people.agent, { incidentId: id }, noon)
    expect(await indexPending()).toEqual({ indexed: 0, removed: 1 })
    expect(await found(null, `wombat${name}`)).toEqual([])
    expect(await indexPending()).toEqual({ indexed: 0, removed: 0 })
    await tellMeilisearch()
    expect(await found(null, `wombat${name}`)).toEqual([])
  })
})

test('an incident is a hit of its own kind, in the reader’s language, that leads to the notice', async () => {
  const id = await aNotice('bilby', true)
  await indexPending()
  for (const [locale, title] of [
    ['en', 'Trouble with bilby'],
    ['tr', 'bilby sorunu'],
  ] as const) {
    const { hits } = await search({ actor: null }, { q: 'bilby', locale })
    expect(hits).toMatchObject([{ kind: 'incident', id, url: `/?incident=${id}#incident-${id}` }])
    expect(hits[0]?.title.map(({ text }) => text).join('')).toBe(title)
  }
})

test('an index built anew has what goes on and not what has ended', async () => {
  const [on, over] = [await aNotice('potoroo', true), await aNotice('bettong', true)]
  await endIncident(people.agent, { incidentId: over }, noon)
  await rebuildSearch()
  const { hits } = await search({ actor: null }, { q: 'potoroo', locale: 'en' })
  expect(hits.map((hit) => hit.id)).toEqual([on])
  expect((await search({ actor: null }, { q: 'bettong', locale: 'en' })).hits).toEqual([])
})
