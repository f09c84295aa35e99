import type { TreeContent } from '@/lib/knowledge/tree-content'
import { type LaidCard, laidOut } from '@/lib/knowledge/tree-layout'
import { type Names, nodeKind, nodeText, type Row, slotKey, slotsOf } from './tree-names'

export const slotHeight = 34
export const headHeight = 58
const border = 2

/** One way on from a card: what leads on, and whether it leads anywhere. */
export type CardSlot = {
  key: string
  label: string
  to: string | null
  /** What stands where it leads. */
  target: string | null
  isOptional: boolean
  toMend: boolean
}
export type CardModel = {
  id: string
  kind: 'start' | ReturnType<typeof nodeKind>
  title: string
  /** The place in which it stands first; null where nothing leads to it. */
  row: string | null
  toMend: boolean
  slots: CardSlot[]
  height: number
  x: number
  y: number
}

type Draft = Omit<CardModel, 'height' | 'x' | 'y'>

export const startCard = 'start>'

/** The tree as cards from left to right, each with its ways on in their order. */
export function mapCards(content: TreeContent, all: Row[], flagged: ReadonlySet<string>, names: Names): CardModel[] {
  const rowOf = new Map<string, string>()
  for (const { node, seen, key } of all) if (node !== null && !seen && !rowOf.has(node)) rowOf.set(node, key)
  const drafts = Object.entries(content.nodes).map(([name, node]): Draft => {
    const slots = slotsOf(name, node, names).map(([slot, label]): CardSlot => {
      const key = slotKey(slot)
      const way = slot === 'start' ? 'start' : slot.way
      const to = slot === 'start' ? content.start : (wayTo(node, way) ?? null)
      const isOptional = typeof way === 'string' && way !== 'otherwise'
      return { key, label, ...leadsTo(to, content, names), isOptional, toMend: flagged.has(key) }
    })
    const row = rowOf.get(name) ?? null
    const toMend = row !== null && flagged.has(row)
    return { id: name, kind: nodeKind(node), title: nodeText(node, names), row, toMend, slots }
  })
  const start: Draft = {
    ...{ id: startCard, kind: 'start' as const, title: names.words.start, row: 'start', toMend: false },
    slots: [
      {
        ...{ key: 'start', label: names.words.start, isOptional: false, toMend: flagged.has('start') },
        ...leadsTo(content.start, content, names),
      },
    ],
  }
  const cards = [start, ...drafts].map((card) => ({ ...card, height: heightOf(card) }))
  const laid = cards.map(({ id, height, slots }): LaidCard => ({ id, height, to: slots.flatMap(({ to }) => to ?? []) }))
  const places = laidOut(startCard, laid)
  return cards.map((card) => ({ ...card, ...(places.get(card.id) ?? { x: 0, y: 0 }) }))
}

function leadsTo(to: string | null, { nodes }: TreeContent, names: Names) {
  const node = to === null ? undefined : nodes[to]
  return node ? { to, target: nodeText(node, names) } : { to: null, target: null }
}

const heightOf = ({ kind, slots }: { kind: string; slots: unknown[] }) =>
  (kind === 'start' ? 0 : headHeight) + slots.length * slotHeight + border

function wayTo(node: TreeContent['nodes'][string], way: unknown): string | undefined {
  if (typeof way === 'object' && way !== null && 'answer' in way) {
    return 'question' in node ? node.answers[String(way.answer)] : undefined
  }
  return (node as Record<string, unknown>)[String(way)] as string | undefined
}

/** Where an arrow key leads from a place on the map; null where it leads nowhere. */
export function neighbour(cards: CardModel[], key: string, arrow: string): string | null {
  const card = cards.find(({ slots }) => slots.some((slot) => slot.key === key))
  if (!card) return null
  const at = card.slots.findIndex((slot) => slot.key === key)
  if (arrow === 'ArrowUp') return card.slots[at - 1]?.key ?? null
  if (arrow === 'ArrowDown') return card.slots[at + 1]?.key ?? null
  if (arrow === 'ArrowLeft') return card.kind === 'start' ? null : card.row
  const next = cards.find(({ id }) => id === card.slots[at]?.to)
  return arrow === 'ArrowRight' ? (next?.slots[0]?.key ?? null) : null
}
