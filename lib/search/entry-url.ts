const folders: Record<Exclude<HitKind, 'incident'>, string> = {
  problem: 'problems',
  tree: 'trees',
  service: 'services',
  request: 'requests',
  call: 'calls',
}

/** Kinds of hit, each with a page of its own; a notice of an incident stands on the first page, which shows the newest and the named one. */
export const hitKinds = ['problem', 'tree', 'service', 'request', 'call', 'incident'] as const
export type HitKind = (typeof hitKinds)[number]

export const entryUrl = (kind: HitKind, id: string): string =>
  kind === 'incident'
    ? `/?incident=${encodeURIComponent(id)}#incident-${encodeURIComponent(id)}`
    : `/${folders[kind]}/${encodeURIComponent(id)}`
