import type { TreeContentNode } from './tree-content'

/** What leads from one node to the next. */
export type Way = { answer: string } | 'otherwise' | 'unknown' | 'failed' | 'afterwards' | 'start'

/** Every way on from a node, with where it leads. */
export function waysOnFrom(node: TreeContentNode): [Way, string][] {
  if ('end' in node) return []
  if ('tree' in node) return node.afterwards === undefined ? [] : [['afterwards', node.afterwards]]
  if ('solution' in node || 'instruction' in node) return node.failed === undefined ? [] : [['failed', node.failed]]
  return [
    ...Object.entries(node.answers).map(([answer, to]): [Way, string] => [{ answer }, to]),
    ...(node.otherwise === undefined ? [] : [['otherwise', node.otherwise] as [Way, string]]),
    ...(node.unknown === undefined ? [] : [['unknown', node.unknown] as [Way, string]]),
  ]
}
