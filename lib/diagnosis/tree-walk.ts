import type { CompiledBank } from './compiled-bank'
import type { Facts } from './replay'
import type { Tree, TreeNode } from './tree'

/** Where an authored tree stands: a question to ask, a solution to try, something to do, or its end. */
export type TreePosition =
  | { kind: 'question'; question: number }
  | { kind: 'solution'; solution: number }
  | { kind: 'instruction'; instruction: string }
  | { kind: 'end'; end: 'bank' | 'call' }

/**
 * Walks a tree from its start past everything that is already known.
 *
 * Answers belong to questions, so what was answered elsewhere is skipped here. A node whose question,
 * answer or solution the bank does not know, or that `allows` refuses, ends in the bank.
 */
export function walkTree(
  bank: CompiledBank,
  tree: Tree,
  facts: Facts,
  allows: (position: { question: number } | { solution: number } | { instruction: string }) => boolean,
): TreePosition {
  const toBank: TreePosition = { kind: 'end', end: 'bank' }
  const nodes = new Map<string, TreeNode>(tree.nodes.map((node) => [node.id, node]))
  let at = nodes.get(tree.start)
  for (let steps = 0; at && steps <= tree.nodes.length; steps++) {
    if (at.kind === 'end') return { kind: 'end', end: at.end }
    let way: string | undefined
    if (at.kind === 'pass') {
      way = at.to
    } else if (at.kind === 'instruction') {
      const { instruction } = at
      if (!facts.followed.has(instruction) && allows({ instruction })) return { kind: 'instruction', instruction }
      way = at.failed
    } else if (at.kind === 'solution') {
      const solution = bank.solutionIndex.get(at.solution)
      if (solution === undefined) return toBank
      if (!facts.closed.has(solution) && allows({ solution })) return { kind: 'solution', solution }
      way = at.failed
    } else {
      const question = bank.questionIndex.get(at.question)
      if (question === undefined) return toBank
      const outcome = facts.answered.get(question) ?? facts.reported.get(question)
      if (outcome === undefined && allows({ question })) return { kind: 'question', question }
      const answer = outcome === undefined ? undefined : bank.answers[question]?.[outcome]
      way = answer === undefined ? (at.unknown ?? at.otherwise) : (at.answers[answer] ?? at.otherwise)
    }
    at = way === undefined ? undefined : nodes.get(way)
  }
  return toBank
}
