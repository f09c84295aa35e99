import { longestPassword, shortestPassword } from '@/lib/auth/passwords'

export type PasswordFault = 'too-short' | 'too-long' | 'too-simple'

/** Length counts, not special characters (NIST SP 800-63B); what is guessed first is refused. */
export function passwordFault(password: string, person: { email: string; name: string }): PasswordFault | null {
  if (password.length < shortestPassword) return 'too-short'
  if (password.length > longestPassword) return 'too-long'
  const lower = password.toLowerCase()
  const own = [person.email, person.email.split('@')[0] ?? '', person.name.replaceAll(' ', '')]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 4)
  const rest = own.reduce((left, part) => left.replaceAll(part, ''), lower)
  return new Set(lower).size < 5 || rest.length < 6 || /^(password|parola|sifre|şifre|qwerty|1234)/.test(lower)
    ? 'too-simple'
    : null
}
