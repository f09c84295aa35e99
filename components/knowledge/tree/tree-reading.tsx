'use client'

import { type ReactNode, useState } from 'react'
import { Card } from '@/components/ui/card'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import type { TreeMaterial } from '@/lib/knowledge/tree-material'
import type { Locale } from '@/lib/messages/locale'
import { GapList } from './gap-list'
import { treeRows } from './tree-names'
import { TreeRows } from './tree-rows'
import type { TreeWords } from './tree-words'
import { TryTree } from './try-tree'
import type { GapNote } from './use-tree-draft'

type Props = {
  treeId: string
  content: TreeContent
  gaps: GapNote[]
  material: TreeMaterial
  locale: Locale
  words: TreeWords
  aside: ReactNode
}

/** A tree to be read and walked, for who reviews it or only looks. */
export function TreeReading({ treeId, content, gaps, material, locale, words, aside }: Props) {
  const [selected, setSelected] = useState('start')
  const [collapsed, setCollapsed] = useState(new Set<string>())
  const names = { material, locale, words }
  const rows = treeRows(content, names)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <Card className="grid gap-3">
          <h2>{words.outline}</h2>
          <TreeRows
            rows={rows}
            content={content}
            names={names}
            collapsed={collapsed}
            selected={selected}
            flagged={new Set()}
            onCollapse={setCollapsed}
            onSelect={setSelected}
            onEnter={() => undefined}
          />
        </Card>
        <TryTree treeId={treeId} content={content} names={names} onKeep={null} />
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <GapList gaps={gaps} words={words} rowOf={() => undefined} nameOf={() => ''} onJump={() => undefined} />
        {aside}
      </div>
    </div>
  )
}
