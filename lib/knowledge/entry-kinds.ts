import type { z } from 'zod'
import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import { changedMeaning } from './changed-meaning'
import type { Gap } from './gap'
import { type ProblemContent, problemContent } from './problem-content'
import type { EntryKind } from './problem-states'
import { archivingGaps, publishingGaps } from './publishing-gaps'
import { type TreeContent, treeContent } from './tree-content'
import { treeGate, treeUsers } from './tree-gate'

export type ContentOf = { problem: ProblemContent; tree: TreeContent }

export const entryContent: { [K in EntryKind]: z.ZodType<ContentOf[K]> } = {
  problem: problemContent,
  tree: treeContent,
}

type Rules<Content> = {
  /** What keeps it from being published in this bank. */
  gaps(bank: BankContent, id: string, content: Content): Gap[]
  /** What would contradict itself in the bank; what was once published need not pass what was asked for later. */
  misfits(bank: BankContent, id: string, content: Content): Gap[]
  /** Whether its readers are told something else than before. */
  changesMeaning(before: Content, after: Content): boolean
  /** Whether something would dangle without it. */
  isNeeded(bank: BankContent, id: string): boolean
}

/** Where the two subjects of the one life differ. */
export const entryRules: { [K in EntryKind]: Rules<ContentOf[K]> } = {
  problem: {
    gaps: publishingGaps,
    misfits: publishingGaps,
    changesMeaning: changedMeaning.problem,
    isNeeded: (bank, id) => archivingGaps(bank, id).length > 0,
  },
  tree: {
    gaps: (bank, id, content) => treeGate(id, content, bank),
    misfits: (bank, id, content) => bankGaps({ ...bank, trees: new Map(bank.trees).set(id, content) }),
    changesMeaning: changedMeaning.tree,
    isNeeded: (bank, id) => treeUsers(bank, id).length > 0,
  },
}
