import { z } from 'zod'
import { db, type Transaction } from '@/lib/db/client'

export type MergeKind = 'problem' | 'question'
export type Proposal = {
  kind: MergeKind
  from: string
  into: string
  /** Of what would go; once that has changed, the proposal is void. */
  version: number
  /** Of a question: answer -> what it is called from now on. */
  answers: Record<string, string>
  by: { id: string; name: string }
  at: Date
}

const by = { by: { select: { id: true, name: true } } } as const
const answersOf = z.record(z.string(), z.string())
type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: Transaction = db) => tx.proposedMerge.findMany({ orderBy: { at: 'asc' }, include: by })
const proposalOf = ({ fromId: from, intoId: into, answers, kind, version, by: who, at }: Row): Proposal => ({
  ...{ from, into, version, at, by: who },
  kind: kind as MergeKind,
  answers: answersOf.parse(answers),
})

/** Oldest first. */
export const listProposals = async (): Promise<Proposal[]> => (await rows()).map(proposalOf)

export async function findProposal(kind: MergeKind, from: string, tx: Transaction = db): Promise<Proposal | null> {
  const row = await tx.proposedMerge.findUnique({ where: { kind_fromId: { kind, fromId: from } }, include: by })
  return row && proposalOf(row)
}

/** A later proposal takes the place of an earlier one. */
export async function saveProposal(
  tx: Transaction,
  { kind, from, into, version, answers, byId, at }: Omit<Proposal, 'by'> & { byId: string },
): Promise<void> {
  const data = { intoId: into, version, answers, byId, at }
  const where = { kind_fromId: { kind, fromId: from } }
  await tx.proposedMerge.upsert({ where, create: { kind, fromId: from, ...data }, update: data })
}

/** False if there was none. */
export async function removeProposal(kind: MergeKind, from: string, tx: Transaction = db): Promise<boolean> {
  return (await tx.proposedMerge.deleteMany({ where: { kind, fromId: from } })).count === 1
}
