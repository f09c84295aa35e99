import { hashPassword, randomPassword } from '@/lib/auth/passwords'
import { ok, type Result, refuse } from '@/lib/result'
import { emailInput, nameInput } from './person-input'
import { addPersonRow, countAdmins } from './store/people'

export type FirstAdminRefusal = 'bad-email' | 'bad-name' | 'admin-exists' | 'email-taken'

/** For the command line alone: whoever can run it holds the database already. */
export async function createFirstAdmin(
  given: { email: string; name: string; force: boolean },
  now: Date,
): Promise<Result<{ email: string; password: string }, FirstAdminRefusal>> {
  const email = emailInput.safeParse(given.email)
  const name = nameInput.safeParse(given.name)
  if (!email.success) return refuse('bad-email')
  if (!name.success) return refuse('bad-name')
  if (!given.force && (await countAdmins()) > 0) return refuse('admin-exists')

  const password = randomPassword()
  const access = { role: 'admin' as const, phone: null, organizationId: null }
  const id = await addPersonRow({
    ...access,
    email: email.data,
    name: name.data,
    passwordHash: await hashPassword(password),
    createdAt: now,
  })
  return id ? ok({ email: email.data, password }) : refuse('email-taken')
}
