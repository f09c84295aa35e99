import { randomBytes } from 'node:crypto'
import { hashPassword } from '@/lib/auth/passwords'
import type { Actor, Role } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'

export type TestPerson = Actor & { email: string; name: string }

/** A person who can act. Customers belong to an organisation of their own unless one is given. */
export async function aPerson(
  role: Role,
  more: { organizationId?: string; name?: string; password?: string } = {},
): Promise<TestPerson> {
  const tag = randomBytes(5).toString('hex')
  const organizationId = role === 'customer' ? (more.organizationId ?? (await anOrganization())) : null
  const name = more.name ?? `${role} ${tag}`
  const { id, email } = await db.person.create({
    data: {
      email: `${role}-${tag}@test.example`,
      name,
      role,
      organizationId,
      passwordHash: more.password ? await hashPassword(more.password) : null,
    },
  })
  return { id, email, name, role, organizationId }
}

export async function anOrganization(): Promise<string> {
  const { id } = await db.organization.create({ data: { name: `Company ${randomBytes(5).toString('hex')}` } })
  return id
}
