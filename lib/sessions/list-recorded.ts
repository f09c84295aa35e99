import { type Actor, can } from '@/lib/auth/policy'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { historyOf, solvedBy } from './replay'
import { countDiagnoses, listDiagnosesBefore } from './store'

/** What somebody went through, without who it was: ids alone. */
export type RecordedSession = {
  id: string
  history: HistoryItem[]
  /** What it turned out to be, where an engineer said so. */
  problem: string | null
  /** What solved it, in the person's own word. */
  solvedBy: string | null
  /** The call that came of it. */
  call: number | null
}

type Asked = { before: string | null; limit: number; tree?: string | undefined }

/** Recorded diagnoses, newest first; empty for who may not see the studio. */
export async function listRecorded(actor: Actor, { before, limit, tree }: Asked): Promise<RecordedSession[]> {
  if (!can(actor, 'studio.see', null)) return []
  return (await listDiagnosesBefore(before, limit, tree)).map(({ id, events, call }) => ({
    ...{ id, history: historyOf(events), solvedBy: solvedBy(events) },
    ...{ problem: call?.knownProblemId ?? null, call: call?.number ?? null },
  }))
}

export const countRecorded = async (actor: Actor, tree?: string): Promise<number> =>
  can(actor, 'studio.see', null) ? countDiagnoses(tree) : 0
