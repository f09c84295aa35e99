import { setImmediate } from 'node:timers/promises'
import { type Actor, can } from '@/lib/auth/policy'
import { compileBank } from '@/lib/diagnosis/bank'
import { growTree } from '@/lib/diagnosis/grow-tree'
import { figuresOfAll, onlyProblems, type Played, playPeople } from '@/lib/diagnosis/simulation'
import type { Tree } from '@/lib/diagnosis/tree'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import { serviceQuestionId } from './service-question'
import { simulatedPeople } from './simulated-people'
import type { TreeContent } from './tree-content'

export type GrownTree = {
  tree: Pick<TreeContent, 'start' | 'nodes'>
  /** Mean minutes, hand-overs included, of the same made-up people with the tree and with the bank alone. */
  cost: { tree: number; bank: number }
}

const bounds = { mostDepth: 6, mostNodes: 24 }
const people = 60

/** Proposes a tree for one service from the published bank; null for whom or where there is none. */
export async function growServiceTree(actor: Actor, service: string): Promise<GrownTree | null> {
  if (!can(actor, 'studio.see', null)) return null
  const { bank, source, problems } = await readBank(await currentBank())
  const isOfService = (problem: string) => problems.get(problem)?.service === service
  if (![...problems.keys()].some(isOfService)) return null
  const { role, prices, opening } = simulatedPeople
  const said = bank.questionIndex.has(serviceQuestionId)
    ? [{ kind: 'reported' as const, question: opening, answer: service }]
    : []
  // Whoever walks the tree is sure of the service: it must not ask what only tells services apart.
  const own = compileBank(onlyProblems(source, isOfService))
  const { tree } = growTree(own, `${service}-grown`, { role, prices, opening: said, ...bounds })

  const meanCost = async (tree?: Tree) => {
    const options = { ...simulatedPeople, people, outsideShare: 0, isPlayed: isOfService, ...(tree ? { tree } : {}) }
    const played: Played[] = []
    for (const each of playPeople(source, options)) {
      played.push(each)
      await setImmediate()
    }
    return figuresOfAll(played, options).inBank.meanCost
  }
  return { tree: toContent(tree), cost: { tree: await meanCost(tree), bank: await meanCost() } }
}

function toContent({ start, nodes }: Tree): GrownTree['tree'] {
  const content = nodes.map(({ id, ...node }): [string, TreeContent['nodes'][string]] => {
    if (node.kind === 'end') return [id, { end: node.end }]
    if (node.kind === 'pass') return [id, { end: 'bank' }]
    if (node.kind === 'solution')
      return [id, { solution: node.solution, ...(node.failed === undefined ? {} : { failed: node.failed }) }]
    const { question, answers, unknown } = node
    return [id, { question, answers, ...(unknown === undefined ? {} : { unknown }) }]
  })
  return { start, nodes: Object.fromEntries(content) }
}
