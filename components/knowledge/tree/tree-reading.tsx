'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { Card } from '@/components/ui/card'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import type { TreeMaterial } from '@/lib/knowledge/tree-material'
import type { Locale } from '@/lib/messages/locale'
import { GapList } from './gap-list'
import { gapPlace, rowOf } from './gap-places'
import { flatRows, treeRows } from './tree-names'
import { TreeViews } from './tree-views'
import type { TreeWords } from './tree-words'
import { TryTree } from './try-tree'
import type { GapNote } from './use-tree-draft'
import { useTreeShape } from './use-tree-shape'

type Props = {
  treeId: string
  content: TreeContent
  gaps: GapNote[]
  material: TreeMaterial
  locale: Locale
  words: TreeWords
  aside: ReactNode
}

const nothing = new Set<string>()

/** A tree to be read and walked, for who reviews it or only looks. */
export function TreeReading({ treeId, content, gaps, material, locale, words, aside }: Props) {
  const [selected, setSelected] = useState('start')
  const [collapsed, setCollapsed] = useState(new Set<string>())
  const [shape, setShape] = useTreeShape()
  const isMap = shape === 'map'
  const names = useMemo(() => ({ material, locale, words }), [material, locale, words])
  const rows = useMemo(() => treeRows(content, names), [content, names])
  const all = useMemo(() => flatRows(rows), [rows])
  // Who only reads can be led to a step, but finds no field.
  const placeOf = (gap: GapNote) => {
    const { name, jump } = gapPlace(gap, all, words, setSelected)
    return jump && rowOf(gap, all) !== undefined ? { name, jump } : { name }
  }
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] items-start gap-6 ${isMap ? '' : 'xl:grid-cols-[minmax(0,1fr)_23rem]'}`}
    >
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <Card className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
          <TreeViews
            rows={rows}
            all={all}
            shape={shape}
            onShape={setShape}
            content={content}
            names={names}
            collapsed={collapsed}
            selected={selected}
            flagged={nothing}
            onCollapse={setCollapsed}
            onSelect={setSelected}
            onEnter={() => undefined}
            onConnect={null}
          />
        </Card>
        <TryTree treeId={treeId} content={content} names={names} onKeep={null} />
      </div>
      <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-5 ${isMap ? 'lg:grid-cols-2' : ''}`}>
        <GapList gaps={gaps} words={words} placeOf={placeOf} />
        {aside}
      </div>
    </div>
  )
}
