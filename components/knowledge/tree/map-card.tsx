'use client'

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { createContext, memo, useContext } from 'react'
import { type CardModel, type CardSlot, headHeight, slotHeight } from './map-model'
import type { TreeWords } from './tree-words'

export type MapCardNode = Node<{ card: CardModel; selected: string | null }, 'card'>

/** What every card needs and none changes. */
export const MapContext = createContext<{
  words: TreeWords
  onSelect: (key: string) => void
  onEnter: () => void
} | null>(null)

const icons = {
  start: 'icon-play',
  question: 'icon-circle-question-mark',
  solution: 'icon-wrench',
  instruction: 'icon-list-checks',
  tree: 'icon-git-branch',
  bank: 'icon-flag',
  call: 'icon-user-round',
}
const colours = {
  ...{ start: 'text-muted', question: 'text-accent', solution: 'text-good', instruction: 'text-good' },
  ...{ tree: 'text-accent', bank: 'text-muted', call: 'text-warn' },
}

const dot = 'size-3! border-2! border-surface! bg-edge! hover:bg-accent!'

function Slot({ slot, isSelected }: { slot: CardSlot; isSelected: boolean }) {
  const around = useContext(MapContext)
  if (!around) return null
  const { words, onSelect, onEnter } = around
  const target = slot.target ?? (slot.isOptional ? words.toBank : words.empty)
  return (
    <button
      type="button"
      data-slot-key={slot.key}
      tabIndex={isSelected ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={[`${slot.label}: ${target}`, slot.toMend ? words.toMend : ''].filter(Boolean).join(', ')}
      className={`nodrag relative flex w-full cursor-pointer items-center gap-2 border-t border-line px-3 text-left text-sm outline-none last-of-type:rounded-b-xl focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:outline-accent ${isSelected ? 'bg-accent-soft font-semibold' : ''}`}
      ref={(element) => element?.style.setProperty('height', `${slotHeight}px`)}
      onClick={() => onSelect(slot.key)}
      onDoubleClick={onEnter}
    >
      <span className="min-w-0 flex-1 truncate">{slot.label}</span>
      {slot.toMend ? <span className="shrink-0 rounded-full bg-bad-soft px-2 text-bad">{words.toMend}</span> : null}
      {slot.to === null && slot.isOptional ? (
        <span aria-hidden className="icon-flag size-3.5 shrink-0 text-muted" />
      ) : null}
      <Handle id={slot.key} type="source" position={Position.Right} className={dot} />
    </button>
  )
}

/** One step of the tree on the map: what stands here, and below it each way on. */
export const MapCard = memo(function MapCard({ data: { card, selected } }: NodeProps<MapCardNode>) {
  const around = useContext(MapContext)
  const isHere = card.kind !== 'start' && card.row !== null && selected === card.row
  const edge = card.toMend ? 'border-bad' : isHere ? 'border-accent' : 'border-line'
  return (
    <div
      className={`size-full rounded-xl border bg-surface text-ink shadow-sm ${edge} ${card.row === null ? 'border-dashed' : ''}`}
    >
      {card.kind === 'start' ? null : (
        <button
          type="button"
          tabIndex={-1}
          title={card.title}
          className="nodrag flex w-full cursor-pointer items-center gap-2 px-3 text-left text-sm leading-snug"
          ref={(element) => element?.style.setProperty('height', `${headHeight}px`)}
          onClick={() => card.row !== null && around?.onSelect(card.row)}
        >
          <span aria-hidden className={`${icons[card.kind]} size-4 shrink-0 ${colours[card.kind]}`} />
          <span className="line-clamp-2 min-w-0">{card.title}</span>
        </button>
      )}
      {card.slots.map((slot) => (
        <Slot key={slot.key} slot={slot} isSelected={selected === slot.key} />
      ))}
      {card.kind === 'start' ? null : <Handle type="target" position={Position.Left} className={dot} />}
    </div>
  )
})
