import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import type { ContractContent } from './contract-content'
import { findCalendar } from './store/calendars'
import { findOrganization, reviseContract } from './store/contracts'

export type SaveContractRefusal = 'not-permitted' | 'not-found' | 'elsewhere-needed' | 'changed-meanwhile'

type Input = { organizationId: string; version: number; calendarId: string; content: ContractContent }

/** What an organisation is promised from now on; open calls are reckoned again, and what was counted stays counted. */
export async function saveContract(
  actor: Actor,
  { organizationId, version, calendarId, content }: Input,
  now: Date,
): Promise<Result<null, SaveContractRefusal>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  const [organization, calendar] = await Promise.all([findOrganization(organizationId), findCalendar(calendarId)])
  if (!organization || !calendar) return refuse('not-found')
  // Nobody is sent away without being told where to.
  if (content.outOfScope.length > 0 && content.elsewhere === '') return refuse('elsewhere-needed')
  const change = { calendarId, content, actorId: actor.id, at: now }
  return (await reviseContract({ organizationId, version }, change)) ? ok(null) : refuse('changed-meanwhile')
}
