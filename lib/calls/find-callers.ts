import type { Actor } from '@/lib/auth/policy'
import { isLevel0Only } from '@/lib/contracts/contract-level'
import { type Caller, findCaller } from '@/lib/people/find-caller'
import { ok, type Result } from '@/lib/result'

type PossibleCaller = Caller & { level0Only: boolean }

/** Who may be calling, and whether their contract leaves solving to others: then nothing that solves is shown for them. */
export async function findCallers(actor: Actor, typed: string): Promise<Result<PossibleCaller[], 'not-permitted'>> {
  const found = await findCaller(actor, typed)
  if (!found.ok) return found
  const organizations = [...new Set(found.value.map(({ organizationId }) => organizationId))]
  const leaves = new Map(await Promise.all(organizations.map(async (id) => [id, await isLevel0Only(id)] as const)))
  return ok(found.value.map((caller) => ({ ...caller, level0Only: leaves.get(caller.organizationId) ?? false })))
}
