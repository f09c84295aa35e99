import { db, type Transaction } from '@/lib/db/client'
import type { KeptKind } from '@/lib/knowledge/kept-draft'

export type CopyRef = { personId: string; kind: KeptKind; entryId: string }

type Copy = { version: number; content: object; at: Date }

export async function saveCopy(ref: CopyRef, copy: Copy, tx: Transaction = db): Promise<void> {
  await tx.workingCopy.upsert({
    where: { personId_kind_entryId: ref },
    create: { ...ref, ...copy },
    update: copy,
  })
}

export const findCopy = (ref: CopyRef) => db.workingCopy.findUnique({ where: { personId_kind_entryId: ref } })

export async function removeCopy(ref: CopyRef, tx: Transaction = db): Promise<void> {
  await tx.workingCopy.deleteMany({ where: ref })
}

/** How many were forgotten. */
export async function removeCopiesBefore(until: Date): Promise<number> {
  return (await db.workingCopy.deleteMany({ where: { at: { lt: until } } })).count
}
