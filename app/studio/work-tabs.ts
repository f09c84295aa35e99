import type { TeachableKind } from '@/lib/calls/list-teachable'
import type { ProblemState } from '@/lib/knowledge/problem-states'

export type WorkTab = 'mine' | ProblemState | TeachableKind

const forWriters: WorkTab[] = ['mine', 'newToUs', 'inReview', 'draft', 'untaught', 'published', 'archived']

export const workTabs = (writes: boolean): WorkTab[] => forWriters.filter((tab) => writes || tab !== 'mine')

export const isCallTab = (tab: WorkTab): tab is TeachableKind => tab === 'newToUs' || tab === 'untaught'

/** What the address asks for, or the first tab. */
export const workTab = (asked: string | undefined, tabs: WorkTab[]): WorkTab =>
  tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'draft'

const cursor = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-z0-9-]{1,80})$/

/** The last row of the page before, as an address carries it. */
export function readProblemCursor(after: string | undefined): { updatedAt: Date; id: string } | null {
  const [, at, id] = cursor.exec(after ?? '') ?? []
  if (at === undefined || id === undefined) return null
  const updatedAt = new Date(at)
  return Number.isNaN(updatedAt.getTime()) ? null : { updatedAt, id }
}

export const writeProblemCursor = ({ updatedAt, id }: { updatedAt: Date; id: string }): string =>
  `${updatedAt.toISOString()}~${id}`
