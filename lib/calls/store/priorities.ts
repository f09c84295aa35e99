import { db } from '@/lib/db/client'
import { raiseTableVersion, tableVersion } from '@/lib/db/table-version'
import { oneAtATime } from '@/lib/one-at-a-time'

const table = 'priorities'

/** Every new call asks for them: those that are opened at once share the answer. */
export const listPriorityCells = oneAtATime(() => db.priorityCell.findMany())

export const priorityVersion = () => tableVersion(table)

/** Replaces the whole matrix at once, unless somebody did since `version`. False for the loser. */
export const replacePriorityCells = (
  version: number,
  cells: { impact: number; urgency: number; priority: number }[],
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    if (!(await raiseTableVersion(tx, table, version))) return false
    await tx.priorityCell.deleteMany()
    await tx.priorityCell.createMany({ data: cells })
    return true
  })
