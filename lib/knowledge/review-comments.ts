import type { EntryEvent } from './store/entries'

/** What somebody says about one place of a revision's difference. */
export type ReviewComment = {
  id: string
  revision: number
  /** The key of the change: `text/en/summary`. */
  place: string
  /** The line as it stood, where one line of a longer text is meant. */
  quote: string | null
  text: string
  by: string | null
  at: Date
  resolved: { by: string | null; at: Date } | null
}

/** The comments of an entry, oldest first, each with whether it was resolved. */
export function commentsOf(events: EntryEvent[]): ReviewComment[] {
  const resolved = new Map(
    events.flatMap(({ kind, data, actor, at }) =>
      kind === 'commentResolved' && data.comment !== undefined ? [[data.comment, { by: actor, at }] as const] : [],
    ),
  )
  return events.flatMap(({ id, kind, actor, data, at }): ReviewComment[] => {
    const { revision, place, quote = null, note } = data
    if (kind !== 'commented' || revision === undefined || place === undefined || note === undefined) return []
    return [{ id, revision, place, quote, text: note, by: actor, at, resolved: resolved.get(id) ?? null }]
  })
}
