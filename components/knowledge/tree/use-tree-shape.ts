'use client'

import { useSyncExternalStore } from 'react'

export const treeShapes = ['outline', 'map'] as const
export type TreeShape = (typeof treeShapes)[number]

const remembered = 'knownfix:tree-shape'
const listeners = new Set<() => void>()
let chosen: TreeShape | null = null

function shapeNow(): TreeShape {
  if (chosen) return chosen
  try {
    return localStorage.getItem(remembered) === 'map' ? 'map' : 'outline'
  } catch {
    return 'outline'
  }
}

function choose(shape: TreeShape) {
  chosen = shape
  try {
    localStorage.setItem(remembered, shape)
  } catch {
    // A browser that keeps nothing shows the outline first next time.
  }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** How this browser shows trees: as an outline or as a map. */
export const useTreeShape = (): [TreeShape, (shape: TreeShape) => void] => [
  useSyncExternalStore(subscribe, shapeNow, () => 'outline'),
  choose,
]
