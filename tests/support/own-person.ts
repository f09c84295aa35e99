import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Role } from '@/lib/auth/policy'
import { aPerson } from './people'

/** Signing out and new passwords end every session of a person: tests of them need people that no other test uses. */
export async function anOwnPerson(role: Role) {
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url')
  const password = `long ${randomBytes(6).toString('hex')} enough`
  return { ...(await aPerson(role, { password })), password }
}

export async function signInAs(
  page: Page,
  person: { email: string; password: string },
  path = '/sign-in',
): Promise<void> {
  await page.goto(path)
  await page.locator('input[name=email]').fill(person.email)
  await page.locator('input[name=password]').fill(person.password)
  await page.locator('main form').getByRole('button').click()
}
