'use client'

import { type Ref, useDeferredValue, useMemo } from 'react'
import { PickBox } from '@/components/knowledge/editor/pick-box'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useLatest } from '@/components/ui/use-latest'
import type { Branch } from '@/lib/knowledge/tree-branch'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { branchAt, changed, led, pasted, put } from '@/lib/knowledge/tree-edits'
import { NodeWords } from './node-words'
import { type Names, nodeText, questionText, type Row, solutionTitle, treeTitle } from './tree-names'

type Props = {
  treeId: string
  row: Row
  content: TreeContent
  names: Names
  copied: Branch | null
  headingRef: Ref<HTMLHeadingElement>
  onChange: (content: TreeContent) => void
  onCopy: (branch: Branch) => void
}

/** What can be put in the place that is chosen in the outline. */
export function SlotPanel({ treeId, row, content, names, copied, headingRef, onChange, onCopy }: Props) {
  const { words, material } = names
  const { slot, node: name } = row
  const node = name === null ? undefined : content.nodes[name]
  const pick = { nothingFound: words.nothingFound }
  const questions = useMemo(
    () => material.questions.map(({ id }) => ({ id, name: questionText(id, names) })),
    [material, names],
  )
  const solutions = useMemo(
    () => material.solutions.map(({ id }) => ({ id, name: solutionTitle(id, names) })),
    [material, names],
  )
  const trees = useMemo(
    () => material.trees.filter(({ id }) => id !== treeId).map(({ id }) => ({ id, name: treeTitle(id, names) })),
    [material, names, treeId],
  )
  // The steps to join may be told a moment after the map is drawn.
  const { nodes } = useDeferredValue(content)
  const steps = useMemo(
    () => Object.entries(nodes).map(([id, each]) => ({ id, name: nodeText(each, names), note: id })),
    [nodes, names],
  )
  const ask = useLatest((question: string) => onChange(put(content, slot, { question, answers: {} })))
  const attempt = useLatest((solution: string) => onChange(put(content, slot, { solution })))
  const enter = useLatest((tree: string) => onChange(put(content, slot, { tree })))
  const join = useLatest((to: string) => onChange(led(content, slot, to)))
  return (
    <Card className="grid gap-4">
      <div>
        <h2 ref={headingRef} tabIndex={-1} className="scroll-mt-16 outline-none">
          {words.here}
        </h2>
        <p className="text-muted">
          {row.via}: {node ? nodeText(node, names) : words.empty}
        </p>
      </div>
      {node && name !== null ? (
        <NodeWords key={name} {...{ name, node, words }} onChange={(next) => onChange(changed(content, name, next))} />
      ) : null}
      <PickBox {...pick} label={words.ask} items={questions} onPick={ask} />
      <PickBox {...pick} label={words.try} items={solutions} onPick={attempt} />
      <PickBox {...pick} label={words.enter} items={trees} onPick={enter} />
      <PickBox {...pick} label={words.join} items={steps} onPick={join} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          size="small"
          look="secondary"
          onClick={() => onChange(put(content, slot, { instruction: {} }))}
        >
          {words.instruct}
        </Button>
        <Button
          type="button"
          size="small"
          look="secondary"
          onClick={() => onChange(put(content, slot, { end: 'call' }))}
        >
          {words.call}
        </Button>
        <Button
          type="button"
          size="small"
          look="secondary"
          onClick={() => onChange(put(content, slot, { end: 'bank' }))}
        >
          {words.bank}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {name === null ? null : (
          <Button type="button" size="small" look="secondary" onClick={() => onCopy(branchAt(content, name))}>
            {words.copy}
          </Button>
        )}
        {copied ? (
          <Button type="button" size="small" look="secondary" onClick={() => onChange(pasted(content, slot, copied))}>
            {words.paste}
          </Button>
        ) : null}
        {name === null || slot === 'start' ? null : (
          <Button type="button" size="small" look="danger" onClick={() => onChange(led(content, slot, undefined))}>
            {words.remove}
          </Button>
        )}
      </div>
    </Card>
  )
}
