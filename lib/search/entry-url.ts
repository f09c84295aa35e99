import type { EntryKind } from './search-entry'

const folders: Record<EntryKind | 'call', string> = {
  problem: 'problems',
  tree: 'trees',
  service: 'services',
  request: 'requests',
  call: 'calls',
}

/** Kinds of hit, each with a page of its own. */
export const hitKinds = ['problem', 'tree', 'service', 'request', 'call'] as const
export type HitKind = (typeof hitKinds)[number]

export const entryUrl = (kind: HitKind, id: string): string => `/${folders[kind]}/${encodeURIComponent(id)}`
