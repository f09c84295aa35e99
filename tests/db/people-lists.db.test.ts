import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findCaller } from '@/lib/people/find-caller'
import { listPeople } from '@/lib/people/list-people'
import { setOwnLocale } from '@/lib/people/set-own-locale'
import { aPerson, type TestPerson } from '@/tests/support/people'

let admin: TestPerson
let agent: TestPerson
let clara: TestPerson

beforeAll(async () => {
  admin = await aPerson('admin', { name: 'Zz Admin' })
  agent = await aPerson('level0', { name: 'Clara Agent' })
  clara = await aPerson('customer', { name: 'Clara Brandt' })
  await db.person.update({ where: { id: clara.id }, data: { phone: '+49 40 5550 1421' } })
  await aPerson('customer', { name: 'İrem Işık' })
  const gone = await aPerson('customer', { name: 'Clara Gone' })
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
})

const callers = async (typed: string) => {
  const found = await findCaller(agent, typed)
  return found.ok ? found.value.map((caller) => caller.name) : found.code
}

test.each(['cla', 'CLARA B', 'bran', '49405550', '040 5550', '5550 1421'])('a caller is found by %s', async (typed) => {
  expect(await callers(typed)).toEqual(['Clara Brandt'])
})

test('a caller is found by the beginning of their address, with their organisation', async () => {
  const found = await findCaller(agent, clara.email.slice(0, 16))
  const organization = await db.organization.findUniqueOrThrow({ where: { id: clara.organizationId ?? '' } })
  expect(found).toEqual({
    ok: true,
    value: [
      {
        id: clara.id,
        name: 'Clara Brandt',
        email: clara.email,
        phone: '+49 40 5550 1421',
        organizationId: organization.id,
        organizationName: organization.name,
      },
    ],
  })
})

test.each(['irem', 'İREM', 'ışık', 'IŞIK', 'isik'])('Turkish names are found as %s', async (typed) => {
  expect(await callers(typed)).toEqual(['İrem Işık'])
})

test('staff and people who were shut out are no callers, and signs are no wild cards', async () => {
  expect(await callers('Clara')).toEqual(['Clara Brandt'])
  expect(await callers('%%')).toEqual([])
  expect(await callers('__')).toEqual([])
  expect(await callers('\\')).toEqual([])
  expect(await callers('c')).toEqual([])
})

test('a list goes on where the last page ended, and ends', async () => {
  for (let index = 0; index < 60; index += 1) await aPerson('customer', { name: 'Same Name' })
  const seen: string[] = []
  let after: string | null = null
  for (let page = 0; page < 9; page += 1) {
    const listed = await listPeople(admin, { search: 'same name', after })
    if (!listed.ok) throw new Error(listed.code)
    seen.push(...listed.value.people.map((person) => person.id))
    after = listed.value.next
    if (!after) break
  }
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})

test('people are found by parts of their name, address or organisation, in any order', async () => {
  const names = async (search: string) => {
    const listed = await listPeople(admin, { search, after: null })
    return listed.ok ? listed.value.people.map((person) => person.name) : listed.code
  }
  expect(await names('brandt clara')).toEqual(['Clara Brandt'])
  expect(await names(`zz ${admin.email}`)).toEqual(['Zz Admin'])
  expect(await names('nobody at all')).toEqual([])
  expect(await names('clara')).toEqual(['Clara Agent', 'Clara Brandt', 'Clara Gone'])
})

test('a language is kept, and left to the browser again', async () => {
  await setOwnLocale(clara, 'tr')
  expect((await db.person.findUniqueOrThrow({ where: { id: clara.id } })).locale).toBe('tr')
  await setOwnLocale(clara, null)
  expect((await db.person.findUniqueOrThrow({ where: { id: clara.id } })).locale).toBeNull()
})
