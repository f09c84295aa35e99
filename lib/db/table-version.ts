import { db, type Transaction } from './client'

/** How often a table that is saved as a whole was saved; 0: never. Read it before the table. */
export const tableVersion = async (name: string): Promise<number> =>
  (await db.tableVersion.findUnique({ where: { name } }))?.version ?? 0

/** Counts a save within its transaction, unless somebody saved since `version`. False for the loser. */
export async function raiseTableVersion(tx: Transaction, name: string, version: number): Promise<boolean> {
  const { count } =
    version === 0
      ? await tx.tableVersion.createMany({ data: [{ name, version: 1 }], skipDuplicates: true })
      : await tx.tableVersion.updateMany({ where: { name, version }, data: { version: version + 1 } })
  return count === 1
}
