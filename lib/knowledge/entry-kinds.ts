import type { z } from 'zod'
import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import { changedMeaning } from './changed-meaning'
import type { Gap } from './gap'
import { isWritten, type ProblemContent, problemContent } from './problem-content'
import type { EntryKind, StepSubject } from './problem-states'
import { archivingGaps, publishingGaps } from './publishing-gaps'
import { type TreeContent, treeContent } from './tree-content'
import { treeGate, treeUsers } from './tree-gate'

export type ContentOf = { problem: ProblemContent; tree: TreeContent }

export const entryContent: { [K in EntryKind]: z.ZodType<ContentOf[K]> } = {
  problem: problemContent,
  tree: treeContent,
}

type Rules<Content> = {
  riskOf(content: Content): StepSubject['risk']
  /** What keeps it from being published in this bank. */
  gaps(bank: BankContent, id: string, content: Content): Gap[]
  /** What would contradict itself in the bank; what was once published need not pass what was asked for later. */
  misfits(bank: BankContent, id: string, content: Content): Gap[]
  /** Whether its readers are told something else than before. */
  changesMeaning(before: Content, after: Content): boolean
  /** Whether something would dangle without it. */
  isNeeded(bank: BankContent, id: string): boolean
}

/** What its author says, but high as soon as one of its own solutions cannot be taken back or is risky itself. */
export const problemRisk = ({ risk, solutions }: ProblemContent): StepSubject['risk'] =>
  solutions.some((each) => isWritten(each) && (each.risk === 'high' || each.risk === 'irreversible')) ? 'high' : risk

/** Where the two subjects of the one life differ. */
export const entryRules: { [K in EntryKind]: Rules<ContentOf[K]> } = {
  problem: {
    riskOf: problemRisk,
    gaps: publishingGaps,
    misfits: publishingGaps,
    changesMeaning: changedMeaning.problem,
    isNeeded: (bank, id) => archivingGaps(bank, id).length > 0,
  },
  tree: {
    riskOf: ({ risk }) => risk ?? 'medium',
    gaps: (bank, id, content) => treeGate(id, content, bank),
    misfits: (bank, id, content) => bankGaps({ ...bank, trees: new Map(bank.trees).set(id, content) }),
    changesMeaning: changedMeaning.tree,
    isNeeded: (bank, id) => treeUsers(bank, id).length > 0,
  },
}
