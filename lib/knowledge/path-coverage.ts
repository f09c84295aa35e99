import type { Tree, TreeNode } from '@/lib/diagnosis/tree'
import type { GoldenPath, PathStep } from './tree-content'
import { type Visit, walkPath } from './walk-path'

/** Question -> its answers. */
export type AnswersOf = (question: string) => string[]

const isInner = (node: string) => node.includes('/')
const keyOf = ({ node, way }: Visit) => `${node} ${way ?? ''}`

/**
 * What golden paths must say at its own nodes: every answer of a question, "I don't know" where it has a way, and that an
 * instruction helped and that it did not.
 */
function answersToVisit(tree: Tree, answersOf: AnswersOf): Visit[] {
  return tree.nodes.flatMap((node): Visit[] => {
    if (isInner(node.id)) return []
    if (node.kind === 'instruction') return ['helped', 'failed'].map((way) => ({ node: node.id, way }))
    if (node.kind !== 'question') return []
    const unknown = node.unknown === undefined ? [] : ['unknown']
    return [...answersOf(node.question), ...unknown].map((way) => ({ node: node.id, way }))
  })
}

export type Coverage = { nodes: string[]; answers: Visit[]; broken: number[] }

/** What the golden paths leave unvisited, and those that no longer end as recorded, by their place in the list. */
export function pathCoverage(tree: Tree, paths: GoldenPath[], answersOf: AnswersOf): Coverage {
  const walks = paths.map(({ said }) => walkPath(tree, said))
  const good = walks.filter(({ end }, i) => end === paths[i]?.end)
  const visited = new Set(good.flatMap(({ visits }) => visits.map(({ node }) => node)))
  const taken = new Set(good.flatMap(({ visits }) => visits.map(keyOf)))
  return {
    nodes: tree.nodes.map(({ id }) => id).filter((id) => !isInner(id) && !visited.has(id)),
    answers: answersToVisit(tree, answersOf).filter((visit) => !taken.has(keyOf(visit))),
    broken: walks.flatMap(({ end }, i) => (end === paths[i]?.end ? [] : [i])),
  }
}

/** `to` is undefined where the walk ends. */
type Edge = { from: string; to: string | undefined; said: PathStep | null; way: string }

function edgesOf(node: TreeNode, answersOf: AnswersOf): Edge[] {
  const from = node.id
  if (node.kind === 'end') return []
  if (node.kind === 'pass') return [{ from, to: node.to, said: null, way: 'on' }]
  if (node.kind === 'solution') {
    return [{ from, to: node.failed, said: { solution: node.solution, result: 'notSolved' }, way: 'failed' }]
  }
  if (node.kind === 'instruction') {
    const { instruction, failed } = node
    return [
      { from, to: failed, said: { instruction, result: 'notSolved' }, way: 'failed' },
      { from, to: undefined, said: { instruction, result: 'solved' }, way: 'helped' },
    ]
  }
  const { question, answers, otherwise, unknown } = node
  return [
    ...answersOf(question).map((answer): Edge => {
      return { from, to: answers[answer] ?? otherwise, said: { question, answer }, way: answer }
    }),
    { from, to: unknown ?? otherwise, said: { question }, way: 'unknown' },
  ]
}

/** The shortest way from the start to a node, as what has to be said. */
export function wayTo(tree: Tree, target: string, answersOf: AnswersOf): PathStep[] | null {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]))
  const said = new Map<string, PathStep[]>([[tree.start, []]])
  for (const [id, steps] of said) {
    if (id === target) return steps
    const node = nodes.get(id)
    for (const edge of node ? edgesOf(node, answersOf) : []) {
      if (edge.to === undefined || said.has(edge.to)) continue
      said.set(edge.to, edge.said ? [...steps, edge.said] : steps)
    }
  }
  return null
}

/**
 * Walks that would visit what the golden paths leave out, for the author to read and keep. An answer that only a
 * walk contradicting itself could give is left to the author.
 */
export function proposedPaths(tree: Tree, paths: GoldenPath[], answersOf: AnswersOf): GoldenPath[] {
  const { answers, nodes } = pathCoverage(tree, paths, answersOf)
  const open = new Set(answers.map(keyOf))
  const proposed: GoldenPath[] = []
  const targets: Visit[] = [...answers, ...nodes.map((node) => ({ node, way: null }))]
  for (const target of targets) {
    const known = proposed.flatMap(({ said }) => walkPath(tree, said).visits)
    if (known.some((visit) => (target.way === null ? visit.node === target.node : keyOf(visit) === keyOf(target))))
      continue
    const before = wayTo(tree, target.node, answersOf)
    const at = tree.nodes.find(({ id }) => id === target.node)
    if (!before || !at) continue
    const step = edgesOf(at, answersOf).find(({ way }) => way === target.way)?.said
    const path = walkOn(tree, step ? [...before, step] : before, { answersOf, open })
    if (path?.visits.some(({ node }) => node === target.node)) {
      proposed.push({ said: path.said, end: path.end })
      for (const visit of path.visits) open.delete(keyOf(visit))
    }
  }
  return proposed
}

/** Goes on to an end, by answers that nobody gave yet where there are any. */
function walkOn(tree: Tree, begun: PathStep[], { answersOf, open }: { answersOf: AnswersOf; open: Set<string> }) {
  const said = [...begun]
  for (let steps = 0; steps < 100; steps++) {
    const { at, end, visits } = walkPath(tree, said)
    if (end) return { said, end, visits }
    if (!at) return null
    const edges = edgesOf(at, answersOf)
    const next = edges.find(({ from, way }) => open.has(keyOf({ node: from, way }))) ?? edges[0]
    if (at.kind === 'solution' && at.failed === undefined) said.push({ solution: at.solution, result: 'solved' })
    else if (at.kind === 'instruction' && at.failed === undefined)
      said.push({ instruction: at.instruction, result: 'solved' })
    else if (next?.said) said.push(next.said)
    else return null
  }
  return null
}
