'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { pathCoverage, proposedPaths } from '@/lib/knowledge/path-coverage'
import { type GoldenPath, type TreeContent, toTree, treeSize } from '@/lib/knowledge/tree-content'
import { pathsId } from './gap-places'
import { instructionTitle, type Names, pathText } from './tree-names'

type Props = { treeId: string; content: TreeContent; names: Names; onChange: (paths: GoldenPath[]) => void }

/** A tree may have dozens: then they wait to be asked for. */
const shownAtOnce = 5

/** The golden paths: what they cover, what is missing, and walks that would cover the rest. */
export function PathsPanel({ treeId, content, names, onChange }: Props) {
  const { words, material } = names
  const [proposed, setProposed] = useState<GoldenPath[] | null>(null)
  const paths = content.paths ?? []
  const { tree, answersOf, nodes, answers, broken } = useMemo(() => {
    const walked = toTree(treeId, content, new Map(material.trees.map((each) => [each.id, each.content])))
    const known = new Map(material.questions.map(({ id, answers: some }) => [id, some.map((answer) => answer.id)]))
    const of = (question: string) => known.get(question) ?? []
    return { tree: walked, answersOf: of, ...pathCoverage(walked, content.paths ?? [], of) }
  }, [treeId, content, material])
  const missing = nodes.length + answers.length
  const list = (some: GoldenPath[], remove: ((index: number) => void) | null) => (
    <ol className="grid gap-2">
      {some.map((path, index) => (
        <li key={JSON.stringify(path)} className="grid gap-1 rounded-xl bg-sunken px-3 py-2 text-sm">
          <span>{pathText(path, names, (id) => instructionTitle(id, treeId, content, names))}</span>
          <span className="flex flex-wrap items-center justify-between gap-2">
            <strong>{words.ends[path.end]}</strong>
            {remove && broken.includes(index) ? <span className="font-medium text-bad">{words.broken}</span> : null}
            {remove ? (
              <button
                type="button"
                id={`${pathsId}-${index}`}
                className="min-h-8 cursor-pointer underline underline-offset-2"
                onClick={() => remove(index)}
              >
                {words.removePath} {index + 1}
              </button>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
  return (
    <Card className="grid gap-4">
      <div>
        <h2>{words.paths}</h2>
        <p className="text-sm text-muted">{words.pathsHint}</p>
      </div>
      <p role="status" className={missing + broken.length > 0 ? 'font-medium text-warn' : 'text-good'}>
        {missing + broken.length > 0 ? `${words.pathsMissing} ${missing + broken.length}` : words.pathsAll}
      </p>
      {paths.length > 0 ? (
        <details id={`${pathsId}-list`} open={paths.length <= shownAtOnce}>
          <summary className="font-semibold">{`${words.paths}: ${paths.length}`}</summary>
          <div className="mt-2">{list(paths, (gone) => onChange(paths.filter((_, index) => index !== gone)))}</div>
        </details>
      ) : null}
      {missing > 0 ? (
        <Button
          type="button"
          size="small"
          look="secondary"
          onClick={() => setProposed(proposedPaths(tree, paths, answersOf))}
        >
          {words.propose}
        </Button>
      ) : null}
      {missing > 0 && proposed ? (
        <div className="grid gap-3 border-t border-line pt-3">
          <p className="text-sm text-muted">{proposed.length > 0 ? words.proposedHint : words.proposedNone}</p>
          {list(proposed, null)}
          {proposed.length > 0 ? (
            <Button
              type="button"
              size="small"
              onClick={() => {
                onChange([...paths, ...proposed].slice(0, treeSize.paths))
                setProposed(null)
              }}
            >
              {words.keepAll}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}
