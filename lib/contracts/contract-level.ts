import { findContract } from './store/contracts'

/** Whether an organisation's contract leaves solving to others: its calls are taken and passed on, never solved here. */
export async function isLevel0Only(organizationId: string | null): Promise<boolean> {
  if (organizationId === null) return false
  return (await findContract(organizationId))?.content.level === 'level0'
}

/** Where to turn for a service that an organisation's contract leaves to somebody else; null when it is ours. */
export async function whereElse(organizationId: string, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null
  const content = (await findContract(organizationId))?.content
  return content?.outOfScope.includes(serviceId) ? content.elsewhere : null
}
