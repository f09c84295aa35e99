import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type Caller, findCallerRow, findCustomerRow, listCallers } from './store/listings'

export type { Caller } from './store/listings'

const most = 8
const shortestTerm = 2

/** Customers whose name, address or number begins with what the agent has typed; for registering a call on the phone. */
export async function findCaller(actor: Actor, typed: string): Promise<Result<Caller[], 'not-permitted'>> {
  if (!can(actor, 'call.register', null)) return refuse('not-permitted')
  const term = typed.trim().replace(/\s+/g, ' ').slice(0, 120)
  return ok(term.length < shortestTerm ? [] : await listCallers(term, most))
}

/** The customer an agent has chosen as caller, or null. */
export const findChosenCaller = async (actor: Actor, id: string) =>
  can(actor, 'call.register', null) ? findCallerRow(id) : null

/** The customer of an organisation who has this address, for a system that speaks for the organisation; null: nobody. */
export const findCustomerOf = (organizationId: string, email: string) =>
  findCustomerRow(organizationId, email.toLowerCase())
