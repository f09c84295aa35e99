import { setImmediate } from 'node:timers/promises'
import { type Actor, can } from '@/lib/auth/policy'
import { figuresOfAll, type Played, playPeople } from '@/lib/diagnosis/simulation'
import type { Tree } from '@/lib/diagnosis/tree'
import { currentBank } from './current-bank'
import { grownContent, grownTree } from './grown-content'
import { readBank } from './read-bank'
import { simulatedPeople } from './simulated-people'
import type { TreeContent } from './tree-content'

export type GrownTree = {
  tree: Pick<TreeContent, 'start' | 'nodes'>
  /** Mean minutes, hand-overs included, of the same made-up people with the tree and with the bank alone. */
  cost: { tree: number; bank: number }
}

const people = 60

/** Proposes a tree for one service from the published bank; null for whom or where there is none. */
export async function growServiceTree(actor: Actor, service: string): Promise<GrownTree | null> {
  if (!can(actor, 'studio.see', null)) return null
  const known = await readBank(await currentBank())
  const grown = grownTree(known, service)
  if (!grown) return null
  const isPlayed = (problem: string) => known.problems.get(problem)?.service === service

  const meanCost = async (tree?: Tree) => {
    const options = { ...simulatedPeople, people, outsideShare: 0, isPlayed, ...(tree ? { tree } : {}) }
    const played: Played[] = []
    for (const each of playPeople(known.source, options)) {
      played.push(each)
      await setImmediate()
    }
    return figuresOfAll(played, options).inBank.meanCost
  }
  return { tree: grownContent(grown), cost: { tree: await meanCost(grown), bank: await meanCost() } }
}
