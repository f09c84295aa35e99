import type { SignedIn } from './sign-in'
import { findCredentials } from './store'

/** Only an address that the provider vouches for names a person here. */
export function isVerifiedEmail(profile: unknown): profile is { email: string; email_verified: true } {
  const { email, email_verified: verified } = (profile ?? {}) as Record<string, unknown>
  return typeof email === 'string' && email.length <= 254 && (verified === true || verified === 'true')
}

/** The person an outside provider vouches for. Nobody is created by signing in. */
export async function findOidcPerson(email: string): Promise<SignedIn | null> {
  const person = await findCredentials(email.trim().toLowerCase())
  if (!person || person.disabledAt) return null
  return { personId: person.id, epoch: person.sessionEpoch, role: person.role }
}
