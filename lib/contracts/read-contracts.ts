import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findCalendar, listCalendarRows, type StoredCalendar } from './store/calendars'
import { findContract, findOrganization, listContractRows, type StoredContract } from './store/contracts'

type Listed = Awaited<ReturnType<typeof listContractRows>>

/** Who is promised what. */
export const listContracts = async (actor: Actor): Promise<Result<Listed, 'not-permitted'>> =>
  can(actor, 'contracts.manage', null) ? ok(await listContractRows()) : refuse('not-permitted')

export const listCalendars = async (actor: Actor): Promise<Result<StoredCalendar[], 'not-permitted'>> =>
  can(actor, 'contracts.manage', null) ? ok(await listCalendarRows()) : refuse('not-permitted')

export async function readCalendar(
  actor: Actor,
  id: string,
): Promise<Result<StoredCalendar, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  const calendar = await findCalendar(id)
  return calendar ? ok(calendar) : refuse('not-found')
}

type ContractToManage = {
  organization: { id: string; name: string }
  contract: StoredContract | null
  calendars: StoredCalendar[]
}

/** One organisation's contract with the calendars it can follow. */
export async function readContract(
  actor: Actor,
  organizationId: string,
): Promise<Result<ContractToManage, 'not-permitted' | 'not-found'>> {
  if (!can(actor, 'contracts.manage', null)) return refuse('not-permitted')
  const [organization, contract, calendars] = await Promise.all([
    findOrganization(organizationId),
    findContract(organizationId),
    listCalendarRows(),
  ])
  return organization ? ok({ organization, contract, calendars }) : refuse('not-found')
}
