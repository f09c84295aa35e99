import { expect, test } from 'vitest'
import { openSession, sealSession } from '@/lib/auth/session-token'
import { db } from '@/lib/db/client'
import { changeOwnPassword } from '@/lib/people/change-own-password'
import { changeRole } from '@/lib/people/change-role'
import { disablePerson, enablePerson } from '@/lib/people/disable-person'
import { setPassword } from '@/lib/people/set-password'
import { signOut } from '@/lib/people/sign-out'
import { anOrganization, aPerson } from '@/tests/support/people'

const secret = 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P'
const password = 'right horse battery'
const now = new Date('2026-03-01T12:00:00Z')

async function aSession() {
  const person = await aPerson('customer', { password })
  const sealed = await sealSession({ personId: person.id, epoch: 0 }, secret)
  return { person, open: () => openSession(sealed, secret) }
}

test('a session is the person, as the database has them now', async () => {
  const { person, open } = await aSession()
  await db.person.update({ where: { id: person.id }, data: { name: 'New Name', locale: 'tr', mayFix: true } })
  const organization = await db.organization.findFirstOrThrow({ where: { id: person.organizationId ?? '' } })
  const present = { name: 'New Name', locale: 'tr', mayFix: true, organizationName: organization.name }
  expect(await open()).toEqual({ ...person, ...present })
})

test('signing out ends every session of the person', async () => {
  const { person, open } = await aSession()
  await signOut(person)
  expect(await open()).toBeNull()
})

test('a password given by an administrator ends every session', async () => {
  const { person, open } = await aSession()
  expect(await setPassword(await aPerson('admin'), { personId: person.id })).toMatchObject({ ok: true })
  expect(await open()).toBeNull()
})

test('a password of their own choice ends every other session, and the new epoch goes on', async () => {
  const { person, open } = await aSession()
  const changed = await changeOwnPassword(person, { current: password, next: 'seven yellow bicycles' }, now)
  expect(await open()).toBeNull()
  const epoch = changed.ok ? changed.value.epoch : -1
  expect(await openSession(await sealSession({ personId: person.id, epoch }, secret), secret)).toMatchObject({
    id: person.id,
  })
})

test('a new role ends every session', async () => {
  const { person, open } = await aSession()
  await changeRole(await aPerson('admin'), { personId: person.id, role: 'level1', organizationId: null })
  expect(await open()).toBeNull()
})

test('another organisation ends every session', async () => {
  const { person, open } = await aSession()
  await changeRole(await aPerson('admin'), {
    personId: person.id,
    role: 'customer',
    organizationId: await anOrganization(),
  })
  expect(await open()).toBeNull()
})

test('a disabled person has no session, and being let in again does not bring the old one back', async () => {
  const { person, open } = await aSession()
  const admin = await aPerson('admin')
  await disablePerson(admin, { personId: person.id }, now)
  expect(await open()).toBeNull()
  await enablePerson(admin, { personId: person.id })
  expect(await open()).toBeNull()
})

test('a person marked as disabled by any other way has no session', async () => {
  const { person, open } = await aSession()
  await db.person.update({ where: { id: person.id }, data: { disabledAt: now } })
  expect(await open()).toBeNull()
})

test('a session of another secret, of nobody, or none at all is a visitor', async () => {
  const { person } = await aSession()
  const forged = await sealSession({ personId: person.id, epoch: 0 }, `${secret}x`)
  const ofNobody = await sealSession({ personId: '0198c0de-0000-7000-8000-000000000000', epoch: 0 }, secret)
  const misshapen = await sealSession({ personId: "' OR 1=1", epoch: 0 }, secret)
  for (const sealed of [undefined, '', '%', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', forged, ofNobody, misshapen]) {
    expect(await openSession(sealed, secret)).toBeNull()
  }
})
