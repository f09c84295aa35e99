import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { Exposure, Risk } from './entry-risk'
import type { Gap } from './gap'
import { type EntryStep, type ProblemState, refusalsOf, type StepRefusal } from './problem-states'
import { formerOf } from './roll-back-entry'
import { entryRisk, stepSubject } from './step-subject'
import { findBankNumber, readBankContent } from './store/banks'
import { type EntryEvent, type EntryRevision, findEntry, listEntryEvents } from './store/entries'
import { listStoredTreesByState } from './store/trees'
import type { TreeContent } from './tree-content'
import { treeGate } from './tree-gate'

type TreeRevision = EntryRevision<TreeContent>

export type StudioTree = {
  id: string
  state: ProblemState
  version: number
  updatedAt: Date
  /** Of the newest revision: what the editor shows. */
  content: TreeContent
  /** What people walk meanwhile. */
  live: TreeRevision | null
  /** Newest first. */
  revisions: TreeRevision[]
  /** Oldest first. */
  events: EntryEvent[]
  /** What keeps it from being published as it stands. */
  gaps: Gap[]
  /** Which revision a roll-back would bring back; null if there is none. */
  former: number | null
  risk: Risk
  exposure: Exposure
  /** Why each step is not open to this person; null where it is. */
  refusals: Record<EntryStep, StepRefusal | null>
}

/** A tree as the studio shows it; null for who may not see the studio. */
export async function readStudioTree(actor: Actor, id: string): Promise<StudioTree | null> {
  if (!can(actor, 'studio.see', null)) return null
  const tree = await findEntry('tree', id)
  if (!tree) return null
  const { state, version, updatedAt, newest, live, revisions } = tree
  return {
    ...{ id, state, version, updatedAt, live, revisions },
    content: newest.content,
    events: await listEntryEvents('tree', id),
    gaps: treeGate(id, newest.content, await readBankContent(await findBankNumber())),
    former: formerOf(tree)?.number ?? null,
    risk: entryRisk(tree),
    exposure: tree.exposure,
    refusals: refusalsOf(actor, stepSubject('tree', tree, actor.id)),
  }
}

export type ListedTree = { id: string; state: ProblemState; title: string; summary: string; nodes: number }

/** Every tree of the studio in the order of its title. */
export async function listTrees(actor: Actor, locale: Locale): Promise<ListedTree[]> {
  if (!can(actor, 'studio.see', null)) return []
  return (await listStoredTreesByState())
    .map(({ id, state, content }) => {
      const words = inLocale(content.texts, locale)?.words
      const nodes = Object.keys(content.nodes).length
      return { id, state, title: words?.title || id, summary: words?.summary ?? '', nodes }
    })
    .sort((a, b) => a.title.localeCompare(b.title, locale))
}
