import { isLocale } from '@/lib/messages/locale'
import type { Row } from './tree-names'
import type { TreeWords } from './tree-words'
import type { GapNote } from './use-tree-draft'

/** Where a gap is, in words, and how to get there; no `jump` where it is in another entry. */
export type GapPlace = { name: string; jump?: () => void }

/** The place in the outline that a gap is about. */
export function rowOf({ path: [part, name, ways, answer] }: GapNote, all: Row[]): string | undefined {
  if (part === 'start') return 'start'
  if (part !== 'nodes') return undefined
  const own = ways === 'answers' ? `${name}>=${answer}` : `${name}>${ways}`
  return (all.find(({ key }) => key === own) ?? all.find(({ node, seen }) => node === name && !seen))?.key
}

const fields = { title: 'titleLabel', summary: 'summary', keywords: 'keywords' } as const
export const factsId = 'tree-facts'
export const pathsId = 'golden-paths'
export const orphanId = (node: string) => `orphan-${node}`

function focusIn(details: string, field: string) {
  const around = document.getElementById(details)
  if (around instanceof HTMLDetailsElement) around.open = true
  document.getElementById(field)?.focus()
}

export function gapPlace(gap: GapNote, all: Row[], words: TreeWords, onJump: (row: string) => void): GapPlace {
  const [part, second, third] = gap.path
  const row = rowOf(gap, all)
  if (row !== undefined) {
    const via = all.find(({ key }) => key === row)?.via ?? ''
    return { name: [via, second].filter(Boolean).join(' · '), jump: () => onJump(row) }
  }
  if (part === 'service') return { name: words.service, jump: () => focusIn(factsId, 'service') }
  if (part === 'texts') {
    const field = fields[third as keyof typeof fields]
    const language = isLocale(second) ? words[second] : ''
    return {
      name: [field && words[field], language].filter(Boolean).join(' · '),
      jump: () => focusIn(factsId, `${third}-${second}`),
    }
  }
  if (part === 'paths') {
    const name = `${words.paths} ${Number(second) + 1}`
    return { name, jump: () => focusIn(`${pathsId}-list`, `${pathsId}-${second}`) }
  }
  if (part === 'nodes') {
    // Nothing leads there, so that it stands below the outline.
    return { name: String(second), jump: () => document.getElementById(orphanId(String(second)))?.focus() }
  }
  return { name: gap.path.slice(1).join(' · ') }
}
