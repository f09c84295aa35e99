import { type Actor, can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/messages/locale'
import { ok, type Result, refuse } from '@/lib/result'
import { type BeginRefusal, beginEntry } from './begin-entry'
import { type TreeContent, treeContent } from './tree-content'

/** `key` is the form's own: the same form pressed twice is one draft. */
export type TreeDraft = {
  key: string
  locale: Locale
  service: string
  title: string
  /** What it begins with; else with nothing but the way into the bank. */
  grown?: Pick<TreeContent, 'start' | 'nodes'>
}
export type TreeDraftRefusal = 'not-permitted' | BeginRefusal

/** Begins a decision tree. */
export async function draftTree(
  actor: Actor,
  { key, locale, service, title, grown }: TreeDraft,
  now: Date,
): Promise<Result<{ treeId: string }, TreeDraftRefusal>> {
  if (!can(actor, 'tree.edit', null)) return refuse('not-permitted')
  const content: TreeContent = treeContent.parse({
    service,
    audience: 'public',
    risk: 'medium',
    texts: { [locale]: { title, summary: '', keywords: [] } },
    ...(grown ?? { start: 'start', nodes: { start: { end: 'bank' } } }),
  } satisfies TreeContent)
  const begun = await beginEntry(actor, { kind: 'tree', key, title, contentOf: () => content, now })
  return begun.ok ? ok({ treeId: begun.value.id }) : begun
}
