'use client'

import { type ComponentProps, lazy, Suspense, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { mapCards } from './map-model'
import type { Row } from './tree-names'
import { TreeRows } from './tree-rows'
import { useInBrowser } from './use-in-browser'
import { type TreeShape, treeShapes } from './use-tree-shape'

const TreeMap = lazy(() => import('./tree-map'))

type Props = ComponentProps<typeof TreeRows> & {
  all: Row[]
  shape: TreeShape
  onShape: (shape: TreeShape) => void
  onConnect: ((key: string, to: string) => void) | null
}

/** The same tree as an outline or as a map. */
export function TreeViews(props: Props) {
  const { all, shape, onShape, content, names, flagged, selected, onSelect, onEnter, onConnect, ...outline } = props
  const { words } = names
  const marks = [...flagged].join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `marks` says what is in `flagged`, which is a new set each time
  const cards = useMemo(
    () => (shape === 'map' ? mapCards(content, all, flagged, names) : []),
    [shape, content, all, marks, names],
  )
  const toMend = all.map(({ key }) => key).filter((key) => flagged.has(key))
  const nextFault = toMend[(toMend.indexOf(selected) + 1) % toMend.length]
  const inBrowser = useInBrowser()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2>{words[shape]}</h2>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{words.shape}</legend>
          {nextFault === undefined ? null : (
            <Button type="button" size="small" look="secondary" onClick={() => onSelect(nextFault)}>
              {words.nextFault}
            </Button>
          )}
          {treeShapes.map((each) => (
            <Button
              key={each}
              type="button"
              size="small"
              look="secondary"
              aria-pressed={shape === each}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => onShape(each)}
            >
              {words[each]}
            </Button>
          ))}
        </fieldset>
      </div>
      <p className="text-sm text-muted">{shape === 'map' ? words.mapKeys : words.keys}</p>
      {shape === 'map' && inBrowser ? (
        <Suspense>
          <TreeMap {...{ cards, words, selected, onSelect, onEnter, onConnect }} />
        </Suspense>
      ) : (
        <TreeRows {...{ content, names, flagged, selected, onSelect, onEnter, ...outline }} />
      )}
    </>
  )
}
