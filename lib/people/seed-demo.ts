import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { demoOrganizations, demoPeople } from './demo-people'
import { addMissingOrganizations, addMissingPeople, listPasswordHashes, replacePasswords } from './store/demo'

/**
 * The demo organisations and accounts, all with `password`. Run at every start: adds who is missing and gives back the
 * password where it no longer fits. All share one hash, so that checking eight accounts costs one verification.
 */
export async function seedDemo(password: string, now: Date): Promise<void> {
  const known = await listPasswordHashes(demoPeople.map((person) => person.email))
  const hashes = [...new Set(known.map((person) => person.passwordHash))]
  const fits = await Promise.all(hashes.map((hash) => verifyPassword(hash, password)))
  const right = new Set(hashes.filter((_, index) => fits[index]))
  const stale = known.filter((person) => !right.has(person.passwordHash))
  if (known.length === demoPeople.length && stale.length === 0) return

  const passwordHash = hashes.find((hash) => hash !== null && right.has(hash)) ?? (await hashPassword(password))
  await addMissingOrganizations([...demoOrganizations])
  await addMissingPeople(demoPeople, passwordHash, now)
  await replacePasswords(
    stale.map((person) => person.id),
    passwordHash,
  )
}
