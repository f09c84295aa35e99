import type { ContentKind } from './bank-content'

/** Why an entry cannot be published as it stands. */
export type GapCode =
  | 'unknown-service'
  | 'unknown-question'
  | 'unknown-answer'
  | 'unknown-solution'
  | 'unknown-node'
  | 'built-in-question'
  | 'recorded-only'
  | 'bad-ranges'
  | 'contradictory-words'
  | 'duplicate-solution'
  | 'listed-twice'
  | 'on-site-customer'
  | 'part-heading'
  | 'no-solution'
  | 'no-title'
  | 'no-steps'
  | 'no-way-on'
  | 'cycle'
  | 'unreachable'
  | 'unknown-tree'
  | 'tree-in-itself'
  | 'dead-end'
  | 'no-help'
  | 'missing-language'
  | 'leak'
  | 'no-reason'
  | 'broken-path'
  | 'unvisited-node'
  | 'unvisited-answer'
  | 'unvisited-helped'
  | 'unvisited-failed'
  | 'raw-html'
  | 'section-heading'
  | 'unclosed'
  | 'unsafe-link'
  | 'remote-image'
  | 'engine'

/** One thing to mend: where in the stored content, and in English what is wrong and what to write instead. */
export type Gap = {
  kind: ContentKind
  id: string
  path: (string | number)[]
  /** Within a Markdown text, counted from 1. */
  line?: number
  /** The id that is not there. */
  missing?: string
  code: GapCode
  message: string
}

export type Report = (
  path: Gap['path'],
  code: GapCode,
  message: string,
  more?: { line?: number; missing?: string },
) => void

/** A collector for one entry's gaps. */
export function gapsOf(kind: ContentKind, id: string): { gaps: Gap[]; report: Report } {
  const gaps: Gap[] = []
  const report: Report = (path, code, message, more) => gaps.push({ kind, id, path, code, message, ...more })
  return { gaps, report }
}
