import { compileBank } from '@/lib/diagnosis/bank'
import { growTree } from '@/lib/diagnosis/grow-tree'
import { onlyProblems } from '@/lib/diagnosis/simulation'
import type { Tree } from '@/lib/diagnosis/tree'
import type { KnowledgeBank } from './knowledge-bank'
import { serviceQuestionId } from './service-question'
import { simulatedPeople } from './simulated-people'
import type { TreeContent } from './tree-content'

const bounds = { mostDepth: 6, mostNodes: 24 }

/** A tree for one service that does what the bank would do; null for a service that has no known problem. */
export function grownTree({ bank, source, problems }: KnowledgeBank, service: string): Tree | null {
  const isOfService = (problem: string) => problems.get(problem)?.service === service
  if (![...problems.keys()].some(isOfService)) return null
  const { role, prices, opening } = simulatedPeople
  const said = bank.questionIndex.has(serviceQuestionId)
    ? [{ kind: 'reported' as const, question: opening, answer: service }]
    : []
  // Whoever walks the tree is sure of the service: it must not ask what only tells services apart.
  const own = compileBank(onlyProblems(source, isOfService))
  return growTree(own, `${service}-grown`, { role, prices, opening: said, ...bounds }).tree
}

/** The same as the studio writes trees. */
export function grownContent({ start, nodes }: Tree): Pick<TreeContent, 'start' | 'nodes'> {
  const content = nodes.map(({ id, ...node }): [string, TreeContent['nodes'][string]] => {
    if (node.kind === 'end') return [id, { end: node.end }]
    if (node.kind === 'pass' || node.kind === 'instruction') return [id, { end: 'bank' }]
    if (node.kind === 'solution')
      return [id, { solution: node.solution, ...(node.failed === undefined ? {} : { failed: node.failed }) }]
    const { question, answers, unknown } = node
    return [id, { question, answers, ...(unknown === undefined ? {} : { unknown }) }]
  })
  return { start, nodes: Object.fromEntries(content) }
}
