import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { roles } from '@/lib/auth/policy'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/db/client'
import { addPerson } from '@/lib/people/add-person'
import { changeOwnPassword } from '@/lib/people/change-own-password'
import { changeRole } from '@/lib/people/change-role'
import { disablePerson, enablePerson } from '@/lib/people/disable-person'
import { findCaller } from '@/lib/people/find-caller'
import { listOrganizations } from '@/lib/people/list-organizations'
import { listPeople } from '@/lib/people/list-people'
import { readPerson } from '@/lib/people/read-person'
import { setPassword } from '@/lib/people/set-password'
import { anOrganization, aPerson, type TestPerson } from '@/tests/support/people'
import { slowWrites } from '@/tests/support/slow-writes'

const now = new Date('2026-03-01T12:00:00Z')
const password = 'right horse battery'
const refused = (code: string) => ({ ok: false, code })
const letIn = (email: string, given: string) =>
  signIn({ email, password: given, address: email, device: undefined, secret: 'x'.repeat(32) }, now)

let admin: TestPerson
beforeAll(async () => {
  admin = await aPerson('admin')
})

describe.each(roles.filter((role) => role !== 'admin'))('%s', (role) => {
  test('may not look after people in any way', async () => {
    const [actor, person] = [await aPerson(role), await aPerson('customer', { password })]
    const before = await db.person.findUniqueOrThrow({ where: { id: person.id } })
    const personId = person.id
    const newcomer = {
      email: `${role}@new.example`,
      name: 'New',
      phone: null,
      role: 'admin' as const,
      organizationId: null,
    }
    const results = await Promise.all([
      addPerson(actor, newcomer, now),
      changeRole(actor, { personId, role: 'admin', organizationId: null }),
      changeRole(actor, { personId: actor.id, role: 'admin', organizationId: null }),
      disablePerson(actor, { personId }, now),
      enablePerson(actor, { personId }),
      setPassword(actor, { personId }),
      listPeople(actor, { search: '', after: null }),
      readPerson(actor, personId),
      listOrganizations(actor),
    ])
    expect(results).toEqual(results.map(() => refused('not-permitted')))
    expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toEqual(before)
    expect(await db.person.count({ where: { email: newcomer.email } })).toBe(0)
  })
})

test.each(['customer', 'manager', 'admin'] as const)('%s may not look for callers', async (role) => {
  expect(await findCaller(await aPerson(role), 'Clara')).toEqual(refused('not-permitted'))
})

test('an added person signs in with the password that was shown, which is stored nowhere', async () => {
  const organizationId = await anOrganization()
  const person = {
    email: 'new@test.example',
    name: 'Nur Yeni',
    phone: '+90 212 555 0000',
    role: 'customer' as const,
    organizationId,
  }
  const added = await addPerson(admin, person, now)
  if (!added.ok) throw new Error(added.code)
  expect(await letIn(person.email, added.value.password)).toMatchObject({
    ok: true,
    value: { personId: added.value.id },
  })
  const stored = await db.person.findUniqueOrThrow({ where: { id: added.value.id } })
  expect(stored).toMatchObject(person)
  expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(JSON.stringify(stored)).not.toContain(added.value.password)
})

test('of two additions with one address, one is refused', async () => {
  const person = {
    email: 'twice@test.example',
    name: 'Twice',
    phone: null,
    role: 'level0' as const,
    organizationId: null,
  }
  const results = await Promise.all([addPerson(admin, person, now), addPerson(admin, person, now)])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results).toContainEqual(refused('email-taken'))
})

test('customers belong to an organisation that exists, staff to none', async () => {
  const organizationId = await anOrganization()
  const missing = '0198c0de-0000-7000-8000-000000000000'
  const person = { email: 'belongs@test.example', name: 'Belongs', phone: null }
  const add = (role: 'customer' | 'level2', organization: string | null) =>
    addPerson(admin, { ...person, role, organizationId: organization }, now)
  expect(await add('customer', null)).toEqual(refused('organization-needed'))
  expect(await add('customer', missing)).toEqual(refused('no-such-organization'))
  expect(await add('level2', organizationId)).toEqual(refused('organization-not-allowed'))
  const { id: personId } = await aPerson('level1')
  expect(await changeRole(admin, { personId, role: 'customer', organizationId: null })).toEqual(
    refused('organization-needed'),
  )
  expect(await changeRole(admin, { personId, role: 'customer', organizationId: missing })).toEqual(
    refused('no-such-organization'),
  )
  expect(await changeRole(admin, { personId, role: 'level0', organizationId })).toEqual(
    refused('organization-not-allowed'),
  )
})

test('a new role is kept, and a former customer leaves the organisation', async () => {
  const { id: personId } = await aPerson('customer')
  expect(await changeRole(admin, { personId, role: 'level2', organizationId: null })).toMatchObject({ ok: true })
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    role: 'level2',
    organizationId: null,
    sessionEpoch: 1,
  })
})

test('nobody changes their own role or shuts themselves out', async () => {
  expect(await changeRole(admin, { personId: admin.id, role: 'level1', organizationId: null })).toEqual(
    refused('own-account'),
  )
  expect(await disablePerson(admin, { personId: admin.id }, now)).toEqual(refused('own-account'))
})

test('of two administrators who demote each other at once, one stays', async () => {
  await db.person.updateMany({ where: { role: 'admin' }, data: { role: 'manager' } })
  const [first, second] = [await aPerson('admin'), await aPerson('admin')]
  const quicken = await slowWrites('Person', 400)
  onTestFinished(async () => void (await quicken()))
  const results = await Promise.all([
    changeRole(first, { personId: second.id, role: 'manager', organizationId: null }),
    disablePerson(second, { personId: first.id }, now),
  ])
  expect(results).toContainEqual(refused('last-admin'))
  expect(await db.person.count({ where: { role: 'admin', disabledAt: null } })).toBe(1)
  await db.person.update({ where: { id: admin.id }, data: { role: 'admin' } })
})

test('what is not there is not found', async () => {
  const personId = '0198c0de-0000-7000-8000-000000000000'
  expect(await changeRole(admin, { personId, role: 'level1', organizationId: null })).toEqual(refused('not-found'))
  expect(await disablePerson(admin, { personId }, now)).toEqual(refused('not-found'))
  expect(await setPassword(admin, { personId })).toEqual(refused('not-found'))
  expect(await readPerson(admin, personId)).toEqual(refused('not-found'))
})

test('a drawn password replaces the old one', async () => {
  const person = await aPerson('customer', { password })
  const drawn = await setPassword(admin, { personId: person.id })
  if (!drawn.ok) throw new Error(drawn.code)
  expect(await letIn(person.email, password)).toEqual(refused('wrong'))
  expect(await letIn(person.email, drawn.value.password)).toMatchObject({ ok: true })
})

test('who changes their own password must know the present one, and may not guess on', async () => {
  const person = await aPerson('level1', { password })
  const change = (current: string, next = 'seven yellow bicycles') => changeOwnPassword(person, { current, next }, now)
  for (let index = 0; index < 9; index += 1) expect(await change(`wrong ${index}`)).toEqual(refused('wrong'))
  expect(await change(password)).toEqual(refused('too-many'))
  expect(await letIn(person.email, password), 'guessing here shuts nobody out of signing in').toMatchObject({
    ok: true,
  })
})

test('a new password is long, not about the person, and another one', async () => {
  const person = await aPerson('level1', { password, name: 'Jonas Weber' })
  const change = (next: string) => changeOwnPassword(person, { current: password, next }, now)
  expect(await change('short')).toEqual(refused('too-short'))
  expect(await change('x'.repeat(201))).toEqual(refused('too-long'))
  expect(await change('jonasweber12')).toEqual(refused('too-simple'))
  expect(await change(password)).toEqual(refused('same'))
  expect(await change('seven yellow bicycles')).toMatchObject({ ok: true, value: { epoch: 1 } })
  expect(await letIn(person.email, 'seven yellow bicycles')).toMatchObject({ ok: true })
})
