'use client'

import '@xyflow/react/dist/base.css'
import { type Connection, type Edge, Position, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cardWidth } from '@/lib/knowledge/tree-layout'
import { MapCard, type MapCardNode, MapContext } from './map-card'
import { type CardModel, headHeight, neighbour, slotHeight, startCard } from './map-model'
import type { TreeWords } from './tree-words'

type Props = {
  cards: CardModel[]
  words: TreeWords
  selected: string
  onSelect: (key: string) => void
  onEnter: () => void
  /** Leads the place to a step; not given where nothing can be changed. */
  onConnect: ((key: string, to: string) => void) | null
}

const nodeTypes = { card: MapCard }
const handle = { width: 12, height: 12 } as const

function handlesOf({ kind, slots, height }: CardModel): NonNullable<MapCardNode['handles']> {
  const top = kind === 'start' ? 0 : headHeight
  const target = { ...handle, id: null, type: 'target' as const, position: Position.Left, x: -6, y: height / 2 - 6 }
  const sources = slots.map(({ key }, index) => ({
    ...{ ...handle, id: key, type: 'source' as const, position: Position.Right },
    ...{ x: cardWidth - 6, y: top + (index + 0.5) * slotHeight - 6 },
  }))
  return kind === 'start' ? sources : [target, ...sources]
}

const same = (a: CardModel, b: CardModel) => JSON.stringify(a) === JSON.stringify(b)

/** What did not change keeps its object, so that one edit draws anew only what it touches. */
function useMapNodes(cards: CardModel[], selected: string): MapCardNode[] {
  const known = useRef(new Map<string, MapCardNode>())
  return useMemo(() => {
    const next = new Map<string, MapCardNode>()
    for (const card of cards) {
      const marks = card.row === selected || card.slots.some(({ key }) => key === selected) ? selected : null
      const before = known.current.get(card.id)
      const isSame = before && before.data.selected === marks && same(before.data.card, card)
      next.set(
        card.id,
        isSame
          ? before
          : {
              ...{ id: card.id, type: 'card', position: { x: card.x, y: card.y }, data: { card, selected: marks } },
              ...{ width: cardWidth, height: card.height, handles: handlesOf(card) },
              measured: { width: cardWidth, height: card.height },
            },
      )
    }
    known.current = next
    return [...next.values()]
  }, [cards, selected])
}

function useMapEdges(cards: CardModel[], selected: string): Edge[] {
  const known = useRef(new Map<string, Edge>())
  return useMemo(() => {
    const next = new Map<string, Edge>()
    for (const { id, slots } of cards) {
      for (const { key, to } of slots) {
        if (to === null) continue
        const before = known.current.get(key)
        const isSame = before?.source === id && before.target === to && before.selected === (key === selected)
        next.set(
          key,
          isSame ? before : { id: key, source: id, sourceHandle: key, target: to, selected: key === selected },
        )
      }
    }
    known.current = next
    return [...next.values()]
  }, [cards, selected])
}

function MapFlow({ cards, words, selected, onSelect, onEnter, onConnect }: Props) {
  const { setCenter, getViewport, zoomIn, zoomOut, fitView } = useReactFlow()
  const box = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  const nodes = useMapNodes(cards, selected)
  const edges = useMapEdges(cards, selected)
  const around = useMemo(() => ({ words, onSelect, onEnter }), [words, onSelect, onEnter])

  // What is chosen elsewhere, by a key or by a fault, comes into sight.
  useEffect(() => {
    const card = cards.find(({ slots }) => slots.some(({ key }) => key === selected))
    const size = box.current?.getBoundingClientRect()
    if (!card || !size) return
    const { x, y, zoom } = getViewport()
    const [left, top] = [card.x * zoom + x, card.y * zoom + y]
    const isInside =
      left >= 0 && top >= 0 && left + cardWidth * zoom <= size.width && top + card.height * zoom <= size.height
    if (!isInside) void setCenter(card.x + cardWidth, card.y + card.height / 2, { zoom })
    if (byKey.current) {
      box.current
        ?.querySelector<HTMLElement>(`[data-slot-key="${CSS.escape(selected)}"]`)
        ?.focus({ preventScroll: true })
      byKey.current = false
    }
  }, [selected, cards, getViewport, setCenter])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.dataset.slotKey === selected) {
      event.preventDefault()
      onEnter()
      return
    }
    const next = neighbour(cards, selected, event.key)
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    if (next === null) return
    byKey.current = true
    onSelect(next)
  }
  const connect = ({ sourceHandle, target }: Connection) => {
    if (sourceHandle !== null && target !== startCard) onConnect?.(sourceHandle, target)
  }
  return (
    <MapContext value={around}>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" look="secondary" onClick={() => void zoomIn()}>
          {words.zoomIn}
        </Button>
        <Button type="button" size="small" look="secondary" onClick={() => void zoomOut()}>
          {words.zoomOut}
        </Button>
        <Button type="button" size="small" look="secondary" onClick={() => void fitView({ padding: 0.05 })}>
          {words.wholeTree}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the ways on inside take the focus; this only moves it */}
      <div ref={box} className="h-[70vh] min-h-80 overflow-hidden rounded-xl border border-line" onKeyDown={onKeyDown}>
        <ReactFlow
          aria-label={words.map}
          className="bg-sunken! [--xy-attribution-background-color:var(--sunken)] [--xy-connectionline-stroke:var(--accent)] [--xy-edge-stroke-selected:var(--accent)] [--xy-edge-stroke:var(--edge)] [--xy-edge-stroke-width:2]"
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onConnect={connect}
          onEdgeClick={(_, { id }) => onSelect(id)}
          nodesConnectable={onConnect !== null}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          minZoom={0.1}
          maxZoom={1.5}
          onInit={(flow) => {
            const card = cards.find(({ slots }) => slots.some(({ key }) => key === selected))
            if (card) void flow.setCenter(card.x + cardWidth, card.y + card.height / 2, { zoom: 0.9 })
          }}
        />
      </div>
    </MapContext>
  )
}

/** The tree drawn from left to right: click or arrow keys choose a way on, dragging from its dot leads it elsewhere. */
export default function TreeMap(props: Props) {
  return (
    <ReactFlowProvider>
      <MapFlow {...props} />
    </ReactFlowProvider>
  )
}
