'use client'

import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { type Names, nodeKind, nodeText, type Row } from './tree-names'
import { useInBrowser } from './use-in-browser'

const icons = {
  question: 'icon-circle-question-mark',
  solution: 'icon-wrench',
  instruction: 'icon-list-checks',
  tree: 'icon-git-branch',
  bank: 'icon-flag',
  call: 'icon-user-round',
}

type Props = {
  rows: Row[]
  content: TreeContent
  names: Names
  collapsed: Set<string>
  selected: string
  flagged: Set<string>
  onCollapse: (collapsed: Set<string>) => void
  onSelect: (key: string) => void
  onEnter: () => void
}

/** The tree as an outline: arrow keys move, Enter goes to what can be done there. */
export function TreeRows({ rows, content, names, collapsed, selected, flagged, onCollapse, onSelect, onEnter }: Props) {
  const { words } = names
  const inBrowser = useInBrowser()
  const keysOf = (some: Row[]): string[] => some.flatMap((row) => [row.key, ...keysOf(row.rows)])
  const expanded = keysOf(rows).filter((key) => !collapsed.has(key))
  const item = (row: Row) => {
    const node = row.node === null ? undefined : content.nodes[row.node]
    const icon = node ? icons[nodeKind(node)] : null
    const isOptional =
      typeof row.slot === 'object' && ['unknown', 'failed', 'afterwards'].includes(String(row.slot.way))
    const label = node ? nodeText(node, names) : isOptional ? words.toBank : words.empty
    return (
      <TreeItem
        key={row.key}
        id={row.key}
        textValue={`${row.via}: ${label}`}
        onAction={() => {
          // A finger acts without choosing, and so does Enter on a row that Ctrl and an arrow went to.
          onSelect(row.key)
          onEnter()
        }}
        className="rounded-lg outline-none data-[focus-visible]:outline-3 data-[focus-visible]:outline-accent data-[selected]:bg-accent-soft"
      >
        <TreeItemContent>
          {({ level, hasChildItems }) => (
            <div
              className="flex items-start gap-1.5 py-1 pr-2"
              ref={(element) => element?.style.setProperty('padding-left', `${(level - 1) * 1.1}rem`)}
            >
              {hasChildItems ? (
                <Button
                  slot="chevron"
                  className="group grid size-7 shrink-0 place-items-center rounded text-muted data-[hovered]:text-ink"
                >
                  <span
                    aria-hidden
                    className={`icon-chevron-right size-4 ${collapsed.has(row.key) ? '' : 'rotate-90'}`}
                  />
                </Button>
              ) : (
                <span className="size-7 shrink-0" />
              )}
              <span className="min-w-0">
                <span className="block text-sm font-medium text-accent-strong">{row.via}</span>
                <span className={`flex items-start gap-1.5 ${node && !row.seen ? '' : 'text-muted'}`}>
                  {icon ? <span aria-hidden className={`${icon} mt-1 size-4 shrink-0 text-muted`} /> : null}
                  <span>
                    {label}
                    {row.seen ? ` (${words.seen})` : null}
                  </span>
                  {flagged.has(row.key) ? (
                    <span className="rounded-full bg-bad-soft px-2 text-sm font-medium text-bad">{words.toMend}</span>
                  ) : null}
                </span>
              </span>
            </div>
          )}
        </TreeItemContent>
        {row.rows.map(item)}
      </TreeItem>
    )
  }
  // The library writes style attributes, which a page from the server must not carry.
  if (!inBrowser) return null
  return (
    <Tree
      aria-label={words.outline}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onSelect(String(key))
      }}
      expandedKeys={expanded}
      onExpandedChange={(keys) => {
        const open = new Set([...keys].map(String))
        onCollapse(new Set(keysOf(rows).filter((key) => !open.has(key))))
      }}
      className="grid max-h-[70vh] grid-cols-[minmax(0,1fr)] content-start overflow-auto outline-none"
    >
      {rows.map(item)}
    </Tree>
  )
}
