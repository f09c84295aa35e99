import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, audiencesOf, roles } from '@/lib/auth/policy'
import { fromMeilisearch, fromPostgres } from '@/lib/search/choose-engine'
import { findEntries } from '@/lib/search/find-entries'
import { search } from '@/lib/search/search'
import { showHits } from '@/lib/search/show-hits'
import { anEntry, indexed } from '@/tests/support/search'

const audiences = ['public', 'customer', 'staff', 'level2'] as const
const own = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-000000000002'
const people: (Actor | null)[] = [
  null,
  ...roles.map((role) => ({ id: '00000000-0000-7000-8000-00000000000a', role, organizationId: own })),
]

beforeAll(async () => {
  await indexed(
    ...audiences.map((audience) =>
      anEntry({ id: `for-${audience}`, audience, texts: { en: { title: `Quokka ${audience}`, body: 'quokka' } } }),
    ),
    anEntry({ id: 'of-own', organizationId: own, texts: { en: { title: 'Quokka of our own' } } }),
    anEntry({ id: 'of-other', organizationId: other, texts: { en: { title: 'Quokka of another company' } } }),
    anEntry({
      id: 'mixed',
      texts: {
        en: {
          title: 'Mixed quokka',
          solutions: audiences.map((audience) => ({ audience, text: `Numbat ${audience} wombat${audience}` })),
        },
      },
    }),
  )
})

const mayRead = (actor: Actor | null) => [
  ...audiencesOf(actor).map((audience) => `for-${audience}`),
  'mixed',
  ...(actor ? ['of-own'] : []),
]

describe.each([
  ['postgres', fromPostgres],
  ['meilisearch', fromMeilisearch],
] as const)('%s', (_, engine) => {
  const scopeOf = (actor: Actor | null) => ({
    audiences: audiencesOf(actor),
    organizationId: actor?.organizationId ?? null,
    serviceId: null,
  })

  test.each(people.map((actor) => [actor?.role ?? 'visitor', actor] as const))(
    'a %s finds exactly what they may open',
    async (_role, actor) => {
      const { entries } = await findEntries(scopeOf(actor), 'quokka', 'en', { choose: engine })
      expect(entries.map((entry) => entry.entryId).sort()).toEqual(mayRead(actor).sort())
    },
  )

  test.each(people.map((actor) => [actor?.role ?? 'visitor', actor] as const))(
    'a %s neither matches nor sees words of solutions for others',
    async (_role, actor) => {
      for (const audience of audiences) {
        const found = await findEntries(scopeOf(actor), `wombat${audience}`, 'en', { choose: engine })
        expect(found.entries.length).toBe(audiencesOf(actor).includes(audience) ? 1 : 0)
      }
      const found = await findEntries(scopeOf(actor), 'numbat', 'en', { choose: engine })
      const text = JSON.stringify(await showHits(found, scopeOf(actor), 'en', 10))
      for (const audience of audiences)
        expect(text.includes(`wombat${audience}`)).toBe(audiencesOf(actor).includes(audience))
    },
  )
})

test('a search that names a service finds nothing of another', async () => {
  await indexed(
    anEntry({ id: 'in-printing', service: 'printing', texts: { en: { title: 'Bilby' } } }),
    anEntry({ id: 'in-vpn', service: 'vpn', texts: { en: { title: 'Bilby' } } }),
  )
  const { hits } = await search({ actor: null }, { q: 'bilby', locale: 'en', service: 'vpn' })
  expect(hits.map((hit) => hit.id)).toEqual(['in-vpn'])
})
