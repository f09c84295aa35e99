import { type BankContent, type ContentKind, emptyBank } from '@/lib/knowledge/bank-content'
import type { Gap } from '@/lib/knowledge/gap'
import type { ContentFault } from './content-fault'

export type Place = { file: string; line: number }
/** Where a part of a stored entry stands in the folder; `line` counts within a Markdown text, from 1. */
export type Places = (path: Gap['path'], line?: number) => Place

/** A folder as read so far: what is good, and where everything else went wrong. */
export type ContentFolder = {
  content: BankContent
  /** Problems that say `origin: studio`. */
  studioMade: Set<string>
  faults: ContentFault[]
  places: Map<string, Places>
  /** Entries with faults of their own: others may refer to them without that being a second fault. */
  broken: Set<string>
  /** A file could not be read at all, so nobody knows which ids it would have brought. */
  unreadable: boolean
}

export const emptyFolder = (): ContentFolder => ({
  content: emptyBank(),
  studioMade: new Set(),
  faults: [],
  places: new Map(),
  broken: new Set(),
  unreadable: false,
})

export const keyOf = (kind: ContentKind, id: string) => `${kind}/${id}`

/** Takes an entry in; a second one with its id is a fault. */
export function addEntry<Entry>(
  folder: ContentFolder,
  { kind, id, entry, places }: { kind: ContentKind; id: string; entry: Entry; places: Places },
) {
  const key = keyOf(kind, id)
  const former = folder.places.get(key)?.([])
  if (former) {
    const message = `the ${kind} "${id}" is already in ${former.file}:${former.line}: choose another id`
    folder.faults.push({ ...places([]), message })
    return
  }
  folder.places.set(key, places)
  const entries = {
    service: 'services',
    question: 'questions',
    problem: 'problems',
    tree: 'trees',
    request: 'requests',
  } as const
  ;(folder.content[entries[kind]] as Map<string, Entry>).set(id, entry)
}

/** Remembers that an entry is there although it cannot be used. */
export function markBroken(folder: ContentFolder, kind: ContentKind, value: unknown) {
  const id = (value as { id?: unknown } | null)?.id
  if (typeof id === 'string') folder.broken.add(keyOf(kind, id))
  else folder.unreadable = true
}
