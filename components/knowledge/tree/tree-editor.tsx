'use client'

import { type KeyboardEvent, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { RecoveredNotice } from '@/components/knowledge/editor/recovered-notice'
import type { Keeping } from '@/components/knowledge/editor/use-kept-draft'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { branchAt, led, pasted, removedNode } from '@/lib/knowledge/tree-edits'
import type { TreeMaterial } from '@/lib/knowledge/tree-material'
import type { Locale } from '@/lib/messages/locale'
import { GapList } from './gap-list'
import { gapPlace, orphanId, rowOf } from './gap-places'
import { PathsPanel } from './paths-panel'
import { SlotPanel } from './slot-panel'
import { TreeFacts } from './tree-facts'
import { flatRows, treeRows } from './tree-names'
import { TreeViews } from './tree-views'
import type { TreeWords } from './tree-words'
import { TryTree } from './try-tree'
import { useBranchClipboard } from './use-branch-clipboard'
import { type GapNote, type SaveTree, useTreeDraft } from './use-tree-draft'
import { useTreeShape } from './use-tree-shape'

type Props = {
  treeId: string
  version: number
  content: TreeContent
  gaps: GapNote[]
  material: TreeMaterial
  locale: Locale
  words: TreeWords
  maySubmit: boolean
  save: SaveTree
  keeping: Keeping<TreeContent>
  aside: ReactNode
}

/** A decision tree being written as an outline, by keyboard or mouse. */
export function TreeEditor({ treeId, material, locale, words, maySubmit, save, aside, ...start }: Props) {
  const draft = useTreeDraft(treeId, start, save)
  const { content, change, undo, redo, state } = draft
  const [selected, setSelected] = useState('start')
  const [collapsed, setCollapsed] = useState(new Set<string>())
  const [copied, setCopied] = useBranchClipboard()
  const heading = useRef<HTMLHeadingElement>(null)
  const [shape, setShape] = useTreeShape()
  const isMap = shape === 'map'
  const names = useMemo(() => ({ material, locale, words }), [material, locale, words])
  const rows = useMemo(() => treeRows(content, names), [content, names])
  const all = useMemo(() => flatRows(rows), [rows])
  const later = useDeferredValue(content)
  const row = all.find(({ key }) => key === selected) ?? all[0]
  const gaps = state.gaps ?? []
  const flagged = new Set(gaps.flatMap((gap) => rowOf(gap, all) ?? []))
  const toPanel = useCallback(() => heading.current?.focus(), [])
  const toRow = (key: string) => {
    setSelected(key)
    toPanel()
  }
  const connect = (key: string, to: string) => {
    const place = all.find((each) => each.key === key)
    if (place) change(led(content, place.slot, to))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inText = event.target instanceof HTMLInputElement
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const node = row?.node ?? null
    if (inText || !row) return
    if (command && key === 'z' && !event.shiftKey) undo()
    else if (command && (key === 'y' || key === 'z')) redo()
    else if (command && key === 'c' && node !== null) setCopied(branchAt(content, node))
    else if (command && key === 'v' && copied) change(pasted(content, row.slot, copied))
    else if (key === 'delete' && row.slot !== 'start') change(led(content, row.slot, undefined))
    else return
    event.preventDefault()
  }
  const status = draft.isSaving ? words.saving : draft.isDirty ? words.unsaved : words.saved
  const orphans = Object.keys(content.nodes).filter((name) => !all.some(({ node }) => node === name))
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] items-start gap-6 ${isMap ? '' : 'xl:grid-cols-[minmax(0,1fr)_23rem]'}`}
    >
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 border-b border-line bg-paper px-1 py-2">
          <Button type="button" size="small" look="secondary" disabled={!draft.mayUndo} onClick={undo}>
            {words.undo}
          </Button>
          <Button type="button" size="small" look="secondary" disabled={!draft.mayRedo} onClick={redo}>
            {words.redo}
          </Button>
          <p role="status" className="ml-auto text-sm text-muted">
            {status}
          </p>
          {maySubmit ? (
            <Button type="button" size="small" aria-busy={draft.isSaving} onClick={() => draft.save('submit')}>
              {words.submit}
            </Button>
          ) : null}
        </div>
        {draft.isRecovered ? <RecoveredNotice words={words} onDiscard={draft.discard} /> : null}
        {state.error ? (
          <Message tone="bad">
            <p>{state.error === 'offline' ? words.offline : state.error}</p>
            <Button type="button" size="small" look="secondary" onClick={() => draft.save('stay')}>
              {words.saveAgain}
            </Button>
          </Message>
        ) : null}
        {state.theirs ? (
          <Message tone="warn">
            <p className="font-semibold">{words.conflict}</p>
            <p>{state.theirs.who}</p>
            <p className="mt-2 flex flex-wrap gap-3">
              <a href={`/studio/trees/${treeId}`} target="_blank" rel="noreferrer" className="underline">
                {words.conflictOpen}
              </a>
              <Button
                type="button"
                size="small"
                look="danger"
                onClick={() => draft.save('stay', state.theirs?.version)}
              >
                {words.conflictKeep}
              </Button>
            </p>
          </Message>
        ) : null}
        <TreeFacts content={content} names={names} onChange={change} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
          <Card className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 ${isMap ? 'lg:col-span-2' : ''}`}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the outline inside takes the focus; this only adds its short cuts */}
            <div className="grid grid-cols-[minmax(0,1fr)] gap-3" onKeyDown={onKeyDown}>
              <TreeViews
                rows={rows}
                all={all}
                shape={shape}
                onShape={setShape}
                content={content}
                names={names}
                collapsed={collapsed}
                selected={row?.key ?? 'start'}
                flagged={flagged}
                onCollapse={setCollapsed}
                onSelect={setSelected}
                onEnter={toPanel}
                onConnect={connect}
              />
            </div>
            {orphans.map((name) => (
              <p key={name} className="flex flex-wrap items-center gap-3 text-sm text-warn">
                {words.orphan} {name}
                <Button
                  type="button"
                  id={orphanId(name)}
                  size="small"
                  look="secondary"
                  onClick={() => change(removedNode(content, name))}
                >
                  {words.remove}
                </Button>
              </p>
            ))}
          </Card>
          {row ? (
            <SlotPanel
              treeId={treeId}
              row={row}
              content={content}
              names={names}
              copied={copied}
              headingRef={heading}
              onChange={change}
              onCopy={setCopied}
            />
          ) : null}
          <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] ${isMap ? '' : 'lg:col-span-2'}`}>
            <TryTree
              treeId={treeId}
              content={content}
              names={names}
              onKeep={(path) =>
                change({
                  ...content,
                  paths: [
                    ...(content.paths ?? []).filter((each) => JSON.stringify(each) !== JSON.stringify(path)),
                    path,
                  ],
                })
              }
            />
          </div>
        </div>
      </div>
      <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-5 ${isMap ? 'lg:grid-cols-2' : ''}`}>
        <GapList gaps={gaps} words={words} placeOf={(gap) => gapPlace(gap, all, words, toRow)} />
        <PathsPanel treeId={treeId} content={later} names={names} onChange={(paths) => change({ ...content, paths })} />
        {aside}
      </div>
    </div>
  )
}
