import type { TreeContent, TreeContentNode } from './tree-content'
import { type Way, waysOnFrom } from './tree-ways'

export type OutlineNode = {
  way: Way
  node: string
  content: TreeContentNode
  /** It stands further up with all that follows, and is not repeated. */
  seen: boolean
  next: OutlineNode[]
}

/** A tree as nested lines from its start; where two ways meet, the second refers to the first. */
export function treeOutline({ start, nodes }: Pick<TreeContent, 'start' | 'nodes'>): OutlineNode[] {
  const shown = new Set<string>()
  const outline = (way: Way, id: string): OutlineNode[] => {
    const content = nodes[id]
    if (!content) return []
    const seen = shown.has(id)
    shown.add(id)
    const next = seen ? [] : waysOnFrom(content).flatMap(([on, to]) => outline(on, to))
    return [{ way, node: id, content, seen: seen && !('end' in content), next }]
  }
  return outline('start', start)
}
