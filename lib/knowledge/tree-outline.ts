import type { TreeContent, TreeContentNode } from './tree-content'

/** What leads from one node to the next. */
export type Way = { answer: string } | 'otherwise' | 'unknown' | 'failed' | 'start'
export type OutlineNode = {
  way: Way
  node: string
  content: TreeContentNode
  /** It stands further up with all that follows, and is not repeated. */
  seen: boolean
  next: OutlineNode[]
}

function waysOn(node: TreeContentNode): [Way, string][] {
  if ('end' in node) return []
  if ('solution' in node) return node.failed === undefined ? [] : [['failed', node.failed]]
  return [
    ...Object.entries(node.answers).map(([answer, to]): [Way, string] => [{ answer }, to]),
    ...(node.otherwise === undefined ? [] : [['otherwise', node.otherwise] as [Way, string]]),
    ...(node.unknown === undefined ? [] : [['unknown', node.unknown] as [Way, string]]),
  ]
}

/** A tree as nested lines from its start; where two ways meet, the second refers to the first. */
export function treeOutline({ start, nodes }: Pick<TreeContent, 'start' | 'nodes'>): OutlineNode[] {
  const shown = new Set<string>()
  const outline = (way: Way, id: string): OutlineNode[] => {
    const content = nodes[id]
    if (!content) return []
    const seen = shown.has(id)
    shown.add(id)
    const next = seen ? [] : waysOn(content).flatMap(([on, to]) => outline(on, to))
    return [{ way, node: id, content, seen: seen && !('end' in content), next }]
  }
  return outline('start', start)
}
