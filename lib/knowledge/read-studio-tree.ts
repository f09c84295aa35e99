import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { Gap } from './gap'
import type { ProblemState, StepRefusal } from './problem-states'
import { formerTree } from './roll-back-tree'
import { findBankNumber, readBankContent } from './store/banks'
import { findTree, listStoredTreesByState, namesOf, type TreeEvent, type TreeRevision } from './store/trees'
import type { TreeContent } from './tree-content'
import { treeGate } from './tree-gate'
import { type TreeStep, treeRefusalOf, treeSteps } from './tree-states'
import { treeSubject } from './tree-subject'

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
  /** Oldest first; `actor` is a name. */
  events: (TreeEvent & { actor: string | null })[]
  /** What keeps it from being published as it stands. */
  gaps: Gap[]
  /** Which revision a roll-back would bring back; null if there is none. */
  former: number | null
  /** Why each step is not open to this person; null where it is. */
  refusals: Record<TreeStep, StepRefusal | null>
}

/** A tree as the studio shows it; null for who may not see the studio. */
export async function readStudioTree(actor: Actor, id: string): Promise<StudioTree | null> {
  if (!can(actor, 'studio.see', null)) return null
  const tree = await findTree(id)
  if (!tree) return null
  const { state, version, updatedAt, newest, live, revisions, events } = tree
  const names = await namesOf(events.flatMap(({ actorId }) => actorId ?? []))
  const subject = treeSubject(tree, actor.id)
  const steps = Object.keys(treeSteps) as TreeStep[]
  return {
    ...{ id, state, version, updatedAt, live, revisions },
    content: newest.content,
    events: events.map((event) => ({ ...event, actor: names.get(event.actorId ?? '') ?? null })),
    gaps: treeGate(id, newest.content, await readBankContent(await findBankNumber())),
    former: formerTree(tree)?.number ?? null,
    refusals: Object.fromEntries(
      steps.map((step) => [step, treeRefusalOf(step, actor, subject)]),
    ) as StudioTree['refusals'],
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
