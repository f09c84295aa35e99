import type { Tree, TreeNode } from '@/lib/diagnosis/tree'
import type { PathStep } from './tree-content'

/** `way`: an answer, `unknown`, `failed`, `helped` or `on`; null where the walk stands still. */
export type Visit = { node: string; way: string | null }
export type Walk = {
  visits: Visit[]
  /** What has to be said next; null at an end. */
  at: Extract<TreeNode, { kind: 'question' | 'solution' | 'instruction' }> | null
  end: 'solved' | 'bank' | 'call' | null
}

type Allows = (node: Extract<TreeNode, { kind: 'question' | 'solution' }>) => boolean

/**
 * Walks a tree with what was said, as the engine does: what is known is not asked again, and what a person may not
 * see is passed over. A way to nowhere ends in the bank.
 */
export function walkPath(tree: Tree, said: PathStep[], allows: Allows = () => true): Walk {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]))
  const answers = new Map(
    said.flatMap((step) => ('question' in step ? [[step.question, step.answer ?? null] as const] : [])),
  )
  const tried = new Map(
    said.flatMap((step) =>
      'result' in step ? [['solution' in step ? step.solution : step.instruction, step.result]] : [],
    ),
  )
  const visits: Visit[] = []
  let at = nodes.get(tree.start)
  for (let steps = 0; at && steps <= tree.nodes.length; steps++) {
    const visit = (way: string | null) => visits.push({ node: (at as TreeNode).id, way })
    let to: string | undefined
    if (at.kind === 'end') {
      visit(null)
      return { visits, at: null, end: at.end }
    }
    if (at.kind === 'pass') {
      visit('on')
      to = at.to
    } else if (at.kind !== 'question') {
      const result = tried.get(at.kind === 'solution' ? at.solution : at.instruction)
      if (result === undefined && (at.kind === 'instruction' || allows(at))) {
        visit(null)
        return { visits, at, end: null }
      }
      visit(result === 'solved' ? 'helped' : 'failed')
      if (result === 'solved') return { visits, at: null, end: 'solved' }
      to = at.failed
    } else {
      const answer = answers.get(at.question)
      if (answer === undefined && allows(at)) {
        visit(null)
        return { visits, at, end: null }
      }
      visit(answer ?? 'unknown')
      to = answer == null ? (at.unknown ?? at.otherwise) : (at.answers[answer] ?? at.otherwise)
    }
    at = to === undefined ? undefined : nodes.get(to)
  }
  return { visits, at: null, end: 'bank' }
}
