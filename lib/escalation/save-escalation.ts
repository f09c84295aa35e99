import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type EscalationRow, escalatedPriorities, moments, receiversOf } from './escalation-matrix'
import { listEscalationRows, organizationIsThere, replaceEscalation } from './store'

export type SaveEscalationRefusal = 'not-permitted' | 'not-found'

/** Who is told, by priority and moment: for one organisation, or for all that have no rows of their own. */
export async function readEscalation(
  actor: Actor,
  organizationId: string | null,
): Promise<Result<{ rows: EscalationRow[]; isOwn: boolean }, SaveEscalationRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (organizationId !== null && !(await organizationIsThere(organizationId))) return refuse('not-found')
  const stored = await listEscalationRows(organizationId)
  const rows = escalatedPriorities.flatMap((priority) =>
    moments.map((moment) => {
      const about = { organizationId, priority, moment }
      return { ...about, receivers: receiversOf(stored, about) }
    }),
  )
  return ok({ rows, isOwn: stored.some((row) => row.organizationId === organizationId) })
}

/** Saves the whole matrix of an organisation, or of all; none: what holds for all holds for it again. */
export async function saveEscalation(
  actor: Actor,
  { organizationId, rows }: { organizationId: string | null; rows: EscalationRow[] },
): Promise<Result<null, SaveEscalationRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (organizationId !== null && !(await organizationIsThere(organizationId))) return refuse('not-found')
  await replaceEscalation(organizationId, rows)
  return ok(null)
}
