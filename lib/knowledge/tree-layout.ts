/**
 * Where the cards of a tree stand, read from left to right.
 *
 * Units: pixels. A card stands right of every card that leads to it, answers keep their order from top to bottom, and
 * no two cards overlap: each branch has a band of its own. Linear in the ways, so that every edit may lay it out anew.
 */
export type LaidCard = { id: string; height: number /** In their order. */; to: string[] }
export type Place = { x: number; y: number }

export const cardWidth = 256
const gap = { x: 72, y: 20 } as const

/** Places every card; what the start does not reach stands below, each with its branch. */
export function laidOut(start: string, cards: LaidCard[]): Map<string, Place> {
  const known = new Map(cards.map((card) => [card.id, card]))
  const columns = columnsOf([start, ...known.keys()], known)
  const places = new Map<string, Place>()

  /** Fills a band from `top` down and answers with its height. */
  const fill = (card: LaidCard, top: number): number => {
    const place = { x: (columns.get(card.id) ?? 0) * (cardWidth + gap.x), y: top }
    places.set(card.id, place)
    let below = top
    for (const id of card.to) {
      const next = known.get(id)
      if (next && !places.has(id)) below += fill(next, below) + gap.y
    }
    const branches = Math.max(0, below - top - gap.y)
    const height = Math.max(card.height, branches)
    place.y = top + (height - card.height) / 2
    return height
  }
  let top = 0
  for (const id of [start, ...known.keys()]) {
    const card = known.get(id)
    if (card && !places.has(id)) top += fill(card, top) + gap.y
  }
  return places
}

/** The column of each card: one right of the furthest card that leads to it. A loop is entered once. */
function columnsOf(ids: string[], known: Map<string, LaidCard>): Map<string, number> {
  const order: string[] = []
  const met = new Set<string>()
  const visit = (id: string) => {
    if (met.has(id) || !known.has(id)) return
    met.add(id)
    for (const next of known.get(id)?.to ?? []) visit(next)
    order.push(id)
  }
  for (const id of ids) visit(id)
  order.reverse()
  const rank = new Map(order.map((id, index) => [id, index]))
  const columns = new Map<string, number>(order.map((id) => [id, 0]))
  for (const id of order) {
    for (const next of known.get(id)?.to ?? []) {
      const isBack = (rank.get(next) ?? 0) <= (rank.get(id) ?? 0)
      if (!isBack) columns.set(next, Math.max(columns.get(next) ?? 0, (columns.get(id) ?? 0) + 1))
    }
  }
  return columns
}
