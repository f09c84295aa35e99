import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { type EscalationRow, escalatedPriorities, moments, receiversOf } from './escalation-matrix'
import { escalationVersion, listEscalationRows, organizationIsThere, replaceEscalation } from './store'

export type SaveEscalationRefusal = 'not-permitted' | 'not-found' | 'changed-meanwhile'

/** Who is told, by priority and moment: for one organisation, or for all that have no rows of their own. */
export async function readEscalation(
  actor: Actor,
  organizationId: string | null,
): Promise<Result<{ rows: EscalationRow[]; isOwn: boolean; version: number }, SaveEscalationRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (organizationId !== null && !(await organizationIsThere(organizationId))) return refuse('not-found')
  const version = await escalationVersion(organizationId)
  const stored = await listEscalationRows(organizationId)
  const rows = escalatedPriorities.flatMap((priority) =>
    moments.map((moment) => {
      const about = { organizationId, priority, moment }
      return { ...about, receivers: receiversOf(stored, about) }
    }),
  )
  return ok({ rows, version, isOwn: stored.some((row) => row.organizationId === organizationId) })
}

/** Saves the whole matrix of an organisation, or of all; none: what holds for all holds for it again. */
export async function saveEscalation(
  actor: Actor,
  { organizationId, version, rows }: { organizationId: string | null; version: number; rows: EscalationRow[] },
): Promise<Result<null, SaveEscalationRefusal>> {
  if (!can(actor, 'routing.manage', null)) return refuse('not-permitted')
  if (organizationId !== null && !(await organizationIsThere(organizationId))) return refuse('not-found')
  return (await replaceEscalation({ organizationId, version }, rows)) ? ok(null) : refuse('changed-meanwhile')
}
