import type { Bank } from './bank'
import type { HistoryItem } from './history'
import { nextStep, type StepOptions } from './next-step'
import type { Tree, TreeNode } from './tree'

export type GrownTree = { tree: Tree; bankCost: number }

/**
 * Proposes a tree that does what the bank would do, for an author to prune.
 *
 * Grows breadth first, so that a bound on size cuts the rarest ends; what is cut goes on in the bank.
 * "I don't know" leads to the bank. `bankCost` is what the bank itself expects to cost, in the unit of its prices.
 */
export function growTree(
  bank: Bank,
  id: string,
  options: StepOptions & { opening?: HistoryItem[]; mostDepth: number; mostNodes: number },
): GrownTree {
  const nodes: TreeNode[] = []
  const names = new Set<string>()
  const name = (wish: string) => {
    let found = wish
    for (let i = 2; names.has(found); i++) found = `${wish}-${i}`
    names.add(found)
    return found
  }
  const endBank = name('end-bank')
  const endCall = name('end-call')
  const ends = { bank: false, call: false }
  let reserved = 0
  const end = (kind: 'bank' | 'call') => {
    ends[kind] = true
    return kind === 'bank' ? endBank : endCall
  }
  const queue: { history: HistoryItem[]; depth: number; attach: (node: string) => void }[] = []
  let start = endBank
  let bankCost = 0
  queue.push({
    history: options.opening ?? [],
    depth: 0,
    attach: (node) => {
      start = node
    },
  })
  for (let item = queue.shift(); item; item = queue.shift()) {
    const { history, depth, attach } = item
    const isFull = depth >= options.mostDepth || reserved + 2 >= options.mostNodes
    const step = nextStep(bank, history, options)
    if (depth === 0 && 'reasons' in step) bankCost = step.reasons.alternatives[0]?.expectedCost ?? 0
    if (step.kind === 'handOver') attach(end('call'))
    else if (step.kind === 'solved' || step.kind === 'instruct' || isFull) attach(end('bank'))
    else if (step.kind === 'try') {
      const node: TreeNode = { id: name(step.solution), kind: 'solution', solution: step.solution }
      nodes.push(node)
      reserved++
      attach(node.id)
      const tried: HistoryItem = { kind: 'tried', solution: step.solution, result: 'notSolved' }
      queue.push({ history: [...history, tried], depth: depth + 1, attach: (next) => (node.failed = next) })
    } else {
      const answers: Record<string, string> = {}
      const node: TreeNode = {
        id: name(step.question),
        kind: 'question',
        question: step.question,
        answers,
        unknown: end('bank'),
      }
      nodes.push(node)
      reserved++
      attach(node.id)
      const question = bank.questionIndex.get(step.question) as number
      for (const answer of bank.answers[question] as string[]) {
        const answered: HistoryItem = { kind: 'answered', question: step.question, answer }
        queue.push({ history: [...history, answered], depth: depth + 1, attach: (next) => (answers[answer] = next) })
      }
    }
  }
  if (ends.bank) nodes.push({ id: endBank, kind: 'end', end: 'bank' })
  if (ends.call) nodes.push({ id: endCall, kind: 'end', end: 'call' })
  return { tree: { id, start, nodes }, bankCost }
}
