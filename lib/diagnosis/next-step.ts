import type { Role } from './bank-source'
import { judge, rank } from './belief'
import { choose } from './choose'
import type { CompiledBank } from './compiled-bank'
import { explain } from './explain'
import { focusOn } from './focus'
import type { HistoryItem, Prices } from './history'
import { mayAsk, mayTry } from './permitted'
import { type Facts, replay } from './replay'
import type { Step } from './step'
import type { Tree } from './tree'
import { type TreePosition, walkTree } from './tree-walk'

export { beliefAfter } from './belief'
export type { Alternative } from './reasons'
export type { Step } from './step'

export type StepOptions = {
  role: Role
  prices: Prices
  tree?: Tree
  /** Skips the questions: straight to a person. */
  rule?: 'security' | 'outage' | 'urgent' | null
  /** How many questions may still be asked, where that is limited. */
  questionsLeft?: number
}

/**
 * What to do next: ask, try or hand over, whichever leads to a solved problem at the lowest expected cost.
 *
 * Deterministic: the same bank, history and options give the same step. Items of the history that the
 * bank does not know are ignored; `checkHistory` names them.
 */
export function nextStep(bank: CompiledBank, history: HistoryItem[], options: StepOptions): Step {
  const facts = replay(bank, history)
  if (facts.solvedBy !== null) return { kind: 'solved', ...facts.solvedBy }
  const judgement = judge(bank, facts)
  const { belief } = judgement
  const reasons = () => ({ belief: rank(bank, belief, 8), separates: [], alternatives: [] })
  if (options.rule) return { kind: 'handOver', why: 'rule', reasons: reasons() }

  const position = options.tree && !facts.leftTree ? treePosition(bank, facts, options.tree, options.role) : null
  if (position?.kind === 'end' && position.end === 'call') return { kind: 'handOver', why: 'tree', reasons: reasons() }
  if (position?.kind === 'instruction')
    return { kind: 'instruct', instruction: position.instruction, reasons: reasons() }
  const fromTree = position && choiceOf(position)
  const focus = focusOn(bank, facts, judgement, options)
  const choice = fromTree ?? choose(bank, focus, options.role, options.questionsLeft)
  const from = fromTree ? 'tree' : 'bank'
  return explain(bank, belief, choice, from)
}

function treePosition(bank: CompiledBank, facts: Facts, tree: Tree, role: Role): TreePosition {
  return walkTree(bank, tree, facts, (node) => {
    if ('question' in node) return mayAsk(bank, facts, node.question, role)
    return 'solution' in node ? mayTry(bank, facts, node.solution, role) : role !== 'level0'
  })
}

function choiceOf(position: TreePosition) {
  if (position.kind === 'question') return { kind: 'ask' as const, question: position.question, considered: [] }
  return position.kind === 'solution' ? { kind: 'try' as const, solution: position.solution, considered: [] } : null
}
