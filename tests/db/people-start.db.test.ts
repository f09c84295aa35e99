import { expect, test } from 'vitest'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/db/client'
import { createFirstAdmin } from '@/lib/people/create-first-admin'
import { demoPeople } from '@/lib/people/demo-people'
import { seedDemo } from '@/lib/people/seed-demo'

const now = new Date('2026-03-01T12:00:00Z')
const letIn = (email: string, password: string) =>
  signIn({ email, password, address: email, device: undefined, secret: 'x'.repeat(32) }, now)

test('the first administrator is made once; another needs force', async () => {
  const made = await createFirstAdmin({ email: 'Root@Example.com', name: 'Root', force: false }, now)
  if (!made.ok) throw new Error(made.code)
  expect(await letIn('root@example.com', made.value.password)).toMatchObject({ ok: true, value: { role: 'admin' } })
  const again = (force: boolean, email = 'other@example.com') => createFirstAdmin({ email, name: 'Other', force }, now)
  expect(await again(false)).toEqual({ ok: false, code: 'admin-exists' })
  expect(await again(true)).toMatchObject({ ok: true })
  expect(await again(true)).toEqual({ ok: false, code: 'email-taken' })
  expect(await again(true, 'no address')).toEqual({ ok: false, code: 'bad-email' })
  expect(await createFirstAdmin({ email: 'a@b.example', name: ' ', force: true }, now)).toEqual({
    ok: false,
    code: 'bad-name',
  })
})

test('all demo people sign in, customers of two companies, staff of none', async () => {
  await seedDemo('demo password one', now)
  for (const { email, role } of demoPeople)
    expect(await letIn(email, 'demo password one')).toMatchObject({ ok: true, value: { role } })
  const people = await db.person.findMany({
    where: { email: { endsWith: '@demo.example' } },
    include: { organization: true },
  })
  expect(
    Object.fromEntries(people.map((person) => [person.email.split('@')[0], person.organization?.name ?? null])),
  ).toEqual({
    customer: 'Nordwind Logistics',
    customer2: 'Anadolu Tekstil',
    level0: null,
    level1: null,
    level2: null,
    level2b: null,
    manager: null,
    admin: null,
  })
})

test('a second start changes nothing and is quick', async () => {
  const before = await db.person.findMany({ orderBy: { id: 'asc' } })
  const start = performance.now()
  await seedDemo('demo password one', now)
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(await db.person.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})

test('another demo password replaces the old one and ends the sessions; what an administrator changed stays', async () => {
  await db.person.update({ where: { email: 'level0@demo.example' }, data: { role: 'level1', name: 'Changed' } })
  await seedDemo('demo password two', now)
  expect(await letIn('customer@demo.example', 'demo password one')).toMatchObject({ ok: false })
  expect(await letIn('customer@demo.example', 'demo password two')).toMatchObject({ ok: true, value: { epoch: 1 } })
  expect(await db.person.findUniqueOrThrow({ where: { email: 'level0@demo.example' } })).toMatchObject({
    role: 'level1',
    name: 'Changed',
  })
})
