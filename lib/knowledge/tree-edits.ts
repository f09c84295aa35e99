import type { Branch } from './tree-branch'
import type { TreeContent, TreeContentNode } from './tree-content'
import { type Way, waysOnFrom } from './tree-ways'

/** A place in a tree: the start, or a way on from a node. */
export type Slot = { from: string; way: Exclude<Way, 'start'> } | 'start'

type Nodes = TreeContent['nodes']

export function nodeAt({ start, nodes }: TreeContent, slot: Slot): string | undefined {
  if (slot === 'start') return start
  const same = JSON.stringify(slot.way)
  const from = nodes[slot.from]
  return from && waysOnFrom(from).find(([way]) => JSON.stringify(way) === same)?.[1]
}

function withWay(node: TreeContentNode, way: Exclude<Way, 'start'>, to: string | undefined): TreeContentNode {
  if (typeof way === 'object') {
    if (!('question' in node)) return node
    const { [way.answer]: _, ...others } = node.answers
    return { ...node, answers: to === undefined ? others : { ...others, [way.answer]: to } }
  }
  const { [way as 'failed']: _, ...rest } = node as Record<string, unknown>
  return (to === undefined ? rest : { ...rest, [way]: to }) as TreeContentNode
}

export function reachedFrom(start: string, nodes: Nodes): Set<string> {
  const reached = new Set<string>([start])
  for (const name of reached) {
    const node = nodes[name]
    for (const [, to] of node ? waysOnFrom(node) : []) reached.add(to)
  }
  return reached
}

/** What led to a node and now leads nowhere goes with the branch; what nothing led to before stays to be seen. */
function withoutLost(before: TreeContent, after: TreeContent): TreeContent {
  const [was, is] = [reachedFrom(before.start, before.nodes), reachedFrom(after.start, after.nodes)]
  const nodes = Object.fromEntries(Object.entries(after.nodes).filter(([name]) => is.has(name) || !was.has(name)))
  return { ...after, nodes }
}

/** Leads a place to a node that is there already; undefined: to nothing. */
export function led(content: TreeContent, slot: Slot, to: string | undefined): TreeContent {
  if (slot === 'start') return withoutLost(content, { ...content, start: to ?? 'start' })
  const from = content.nodes[slot.from]
  if (!from) return content
  const nodes = { ...content.nodes, [slot.from]: withWay(from, slot.way, to) }
  return withoutLost(content, { ...content, nodes })
}

export function freeName(nodes: Nodes, wish: string): string {
  const base = wish.slice(0, 70)
  if (!nodes[base]) return base
  let number = 2
  while (nodes[`${base}-${number}`]) number++
  return `${base}-${number}`
}

function wishOf(node: TreeContentNode): string {
  if ('question' in node) return node.question
  if ('solution' in node) return node.solution
  if ('instruction' in node) return 'instruction'
  return 'tree' in node ? node.tree : node.end
}

/** Puts a new node in a place, in front of nothing: what stood there goes, unless other ways lead to it. */
export function put(content: TreeContent, slot: Slot, node: TreeContentNode): TreeContent {
  const name = freeName(content.nodes, wishOf(node))
  return led({ ...content, nodes: { ...content.nodes, [name]: node } }, slot, name)
}

/** Changes a node where it stands, for every way that leads to it. */
export function changed(content: TreeContent, name: string, node: TreeContentNode): TreeContent {
  return withoutLost(content, { ...content, nodes: { ...content.nodes, [name]: node } })
}

export const removedNode = (content: TreeContent, name: string): TreeContent => {
  const { [name]: _, ...nodes } = content.nodes
  return { ...content, nodes }
}

/** A node with all that follows, to be pasted elsewhere, also in another tree. */
export function branchAt({ nodes }: TreeContent, root: string): Branch {
  const reached = reachedFrom(root, nodes)
  return { root, nodes: Object.fromEntries(Object.entries(nodes).filter(([name]) => reached.has(name))) }
}

/** Pastes a copy of a branch, under names that are free. */
export function pasted(content: TreeContent, slot: Slot, branch: Branch): TreeContent {
  let nodes = { ...content.nodes }
  const names = new Map<string, string>()
  for (const name of Object.keys(branch.nodes)) {
    const free = freeName(nodes, name)
    names.set(name, free)
    nodes = { ...nodes, [free]: { end: 'bank' } }
  }
  for (const [name, node] of Object.entries(branch.nodes)) {
    nodes[names.get(name) as string] = waysOnFrom(node).reduce(
      (copy, [way, to]) => (way === 'start' ? copy : withWay(copy, way, names.get(to) ?? to)),
      node,
    )
  }
  return led({ ...content, nodes }, slot, names.get(branch.root))
}
