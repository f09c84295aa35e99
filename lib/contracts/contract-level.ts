import type { Locale } from '@/lib/messages/locale'
import { isOutOfScope } from './contract-content'
import { findContentAt, findContract } from './store/contracts'

/** Whether an organisation's contract leaves solving to others: its calls are taken and passed on, never solved here. */
export async function isLevel0Only(organizationId: string | null): Promise<boolean> {
  if (organizationId === null) return false
  return (await findContract(organizationId))?.content.level === 'level0'
}

/**
 * In what language to write to a caller who has chosen none: in `wished` where the contract knows it, else in the first
 * that the contract names; without a contract in `wished`, else in English.
 */
export async function writtenLanguage(organizationId: string, wished: Locale | null): Promise<Locale> {
  const languages = (await findContract(organizationId))?.content.languages ?? []
  const isAgreed = wished !== null && (languages.length === 0 || languages.includes(wished))
  return isAgreed ? wished : (languages[0] ?? 'en')
}

type About = { organizationId: string; serviceId: string | null; createdAt: Date }

/**
 * Where to turn for a call whose service the contract left to somebody else when it was opened; null when it is ours. A
 * later contract changes nothing about it, as it changes nothing about whether the call is counted as out of scope.
 */
export async function whereElse({ organizationId, serviceId, createdAt }: About): Promise<string | null> {
  if (serviceId === null) return null
  const content = await findContentAt(organizationId, createdAt)
  return content && isOutOfScope(content, serviceId) ? content.elsewhere : null
}
