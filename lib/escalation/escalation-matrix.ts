export const moments = ['atRisk', 'missed'] as const
export type Moment = (typeof moments)[number]
export const receivers = ['agent', 'group', 'level2', 'manager'] as const
export type Receiver = (typeof receivers)[number]
export const escalatedPriorities = [1, 2, 3, 4] as const

export type EscalationRow = { organizationId: string | null; priority: number; moment: Moment; receivers: Receiver[] }

/** Where nobody has decided otherwise: who works on it is told first, then who leads, the sooner the more it matters. */
const usual: Record<Moment, (priority: number) => Receiver[]> = {
  atRisk: (priority) => (priority === 1 ? ['agent', 'group', 'manager'] : ['agent', 'group']),
  missed: (priority) => (priority <= 2 ? ['agent', 'group', 'manager'] : ['agent', 'manager']),
}

/** Who is told: as the organisation's own row says, else as the row for all says, else as usual. */
export function receiversOf(
  rows: readonly EscalationRow[],
  { organizationId, priority, moment }: { organizationId: string | null; priority: number; moment: Moment },
): Receiver[] {
  const fits = (row: EscalationRow) => row.priority === priority && row.moment === moment
  const own = rows.find((row) => row.organizationId === organizationId && fits(row))
  const general = rows.find((row) => row.organizationId === null && fits(row))
  return (own ?? general)?.receivers ?? usual[moment](priority)
}
