import type { Actor } from '@/lib/auth/policy'
import { type CallView, readCall } from '@/lib/calls/read-call'
import { resolveCall } from '@/lib/calls/resolve-call'
import { db } from '@/lib/db/client'
import { aPerson, type TestPerson } from './people'
import { aCall, noon } from './sessions'

/** What somebody sees of a call that is there for them. */
export async function seen(actor: Actor, number: number): Promise<CallView> {
  const view = await readCall(actor, number)
  if (!view) throw new Error(`no call ${number} for ${actor.role}`)
  return view
}

/** The number of a call and the version that somebody looks at. */
export async function at(actor: Actor, number: number): Promise<{ number: number; version: number }> {
  return { number, version: (await seen(actor, number)).call.version }
}

/** A customer's call that an agent has resolved. */
export async function aResolvedCall(agent: TestPerson): Promise<{ customer: TestPerson; number: number }> {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const input = { ...(await at(agent, number)), text: 'It works again.', knownProblem: null, solution: null }
  const resolved = await resolveCall(agent, input, noon)
  if (!resolved.ok) throw new Error(resolved.code)
  return { customer, number }
}

/** The kinds of notice that somebody was given, oldest first. */
export const toldOf = async (personId: string): Promise<string[]> =>
  (await db.notice.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)
