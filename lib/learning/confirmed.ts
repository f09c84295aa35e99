/** What happened to a call, as far as it decides whether the call teaches. */
export type CallHistory = {
  state: string
  problemId: string | null
  events: { kind: string; at: Date }[]
}

const turning = new Set(['resolved', 'confirmed', 'rejected', 'reopened', 'cancelled'])

/**
 * When a call's caller confirmed what it turned out to be, or null: only a confirmation that nothing has
 * taken back since then teaches, and only where a known problem is named.
 */
export function confirmedAt({ state, problemId, events }: CallHistory): Date | null {
  if (state !== 'closed' || problemId === null) return null
  const last = events.findLast(({ kind }) => turning.has(kind))
  return last?.kind === 'confirmed' ? last.at : null
}

/** What one confirmed call teaches. `events` is the length of its diagnosis. */
export type Confirmed = {
  callId: string
  diagnosisId: string
  organizationId: string
  problemId: string
  events: number
  confirmedAt: Date
}

const keyOf = ({ callId, problemId, events, confirmedAt }: Omit<Confirmed, 'organizationId' | 'diagnosisId'>) =>
  `${callId} ${problemId} ${events} ${confirmedAt.getTime()}`

/** What has to be learned and what has to be taken back, so that exactly the confirmed calls teach, each once. */
export function lessonChanges<Lesson extends Confirmed>(
  lessons: Lesson[],
  confirmed: Confirmed[],
): { added: Confirmed[]; withdrawn: Lesson[] } {
  const wanted = new Set(confirmed.map(keyOf))
  const known = new Set(lessons.map(keyOf))
  return {
    added: confirmed.filter((each) => !known.has(keyOf(each))),
    withdrawn: lessons.filter((each) => !wanted.has(keyOf(each))),
  }
}
