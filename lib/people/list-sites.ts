import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findSiteOf, listSiteNames, listSiteRows } from './store/sites'

export type OrganizationSites = Awaited<ReturnType<typeof listSiteRows>>[number]

/** Where the people of each organisation work. */
export const listSites = async (actor: Actor): Promise<Result<OrganizationSites[], 'not-permitted'>> =>
  can(actor, 'people.manage', null) ? ok(await listSiteRows()) : refuse('not-permitted')

/** The sites by organisation and name, for those who work on their calls. */
export const siteNames = async (actor: Actor): Promise<{ id: string; name: string }[]> =>
  can(actor, 'desk.see', null) ? listSiteNames() : []

/** The site where somebody works, or null. */
export const siteOf = (personId: string): Promise<string | null> => findSiteOf(personId)
