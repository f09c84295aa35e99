const shortest = 32

/** Secrets that stand in public examples, or that nobody drew by lot. */
const wellKnown = [
  'secret',
  'changeme',
  'change-me',
  'password',
  'knownfix',
  'nextauth',
  'example',
  'development',
  'your-',
]

export type SecretFault = 'missing' | 'too-short' | 'well-known'

const sentences: Record<SecretFault, string> = {
  missing: 'NEXTAUTH_SECRET is missing.',
  'too-short': `NEXTAUTH_SECRET is shorter than ${shortest} characters.`,
  'well-known': 'NEXTAUTH_SECRET is a well-known value.',
}

/** Could somebody else know or guess the secret that signs every session? */
export function secretFault(secret: string | undefined): SecretFault | null {
  if (!secret?.trim()) return 'missing'
  if (secret.length < shortest) return 'too-short'
  const lower = secret.toLowerCase()
  if (new Set(lower).size < 8 || wellKnown.some((word) => lower.includes(word))) return 'well-known'
  return null
}

export class SecretError extends Error {
  override name = 'SecretError'
}

export function assertSecret(secret: string | undefined): void {
  const fault = secretFault(secret)
  if (fault) throw new SecretError(`${sentences[fault]} Set it to the output of: openssl rand -base64 48`)
}
