import type { BankFault, BankSource } from './bank-source'

/** One point of an authored tree. `end: 'bank'` goes on with the adaptive diagnosis, `'call'` to a person. */
export type TreeNode =
  | {
      id: string
      kind: 'question'
      question: string
      /** Answer -> node. */
      answers: Record<string, string>
      /** Where "I don't know" leads; else `otherwise`, else the bank. */
      unknown?: string
      otherwise?: string
    }
  | { id: string; kind: 'solution'; solution: string; failed?: string }
  /** Something to do that no problem knows as its solution; `instruction` names it in every tree that it stands in. */
  | { id: string; kind: 'instruction'; instruction: string; failed?: string }
  /** Leads on by itself; without a way, into the bank. */
  | { id: string; kind: 'pass'; to?: string }
  | { id: string; kind: 'end'; end: 'bank' | 'call' }

export type Tree = { id: string; start: string; nodes: TreeNode[] }

/** Every way on from a node. */
export function waysOn(node: TreeNode): string[] {
  if (node.kind === 'end') return []
  if (node.kind === 'pass') return node.to === undefined ? [] : [node.to]
  if (node.kind === 'solution' || node.kind === 'instruction') return node.failed === undefined ? [] : [node.failed]
  const ways = Object.values(node.answers)
  if (node.unknown !== undefined) ways.push(node.unknown)
  if (node.otherwise !== undefined) ways.push(node.otherwise)
  return ways
}

/** Every reason why this tree must not be published, with its place; empty for a good tree. */
export function checkTree(tree: Tree, source: BankSource): BankFault[] {
  const faults: BankFault[] = []
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]))
  const place = (id: string) => `trees/${tree.id}/${id}`
  const report = (id: string, code: string, message: string) => faults.push({ place: place(id), code, message })
  const questions = new Map(source.questions.map((question) => [question.id, question]))
  const solutions = new Set(source.solutions.map(({ id }) => id))

  if (nodes.size < tree.nodes.length) report('', 'duplicate-id', 'two nodes have the same id')
  if (!nodes.has(tree.start)) report(tree.start, 'unknown-node', `the start ${tree.start} does not exist`)
  for (const node of tree.nodes) {
    for (const way of waysOn(node)) {
      if (!nodes.has(way)) report(node.id, 'unknown-node', `there is no node ${way}`)
    }
    if (node.kind === 'solution' && !solutions.has(node.solution)) {
      report(node.id, 'unknown-solution', `there is no solution ${node.solution}`)
    }
    if (node.kind !== 'question') continue
    const question = questions.get(node.question)
    if (!question) {
      report(node.id, 'unknown-question', `there is no question ${node.question}`)
      continue
    }
    for (const answer of Object.keys(node.answers)) {
      if (!question.answers.includes(answer))
        report(node.id, 'unknown-answer', `${node.question} has no answer ${answer}`)
    }
    for (const answer of question.answers) {
      if (node.answers[answer] === undefined && node.otherwise === undefined) {
        report(node.id, 'no-way-on', `the answer ${answer} leads nowhere`)
      }
    }
  }
  const { reached, cycleAt } = walkAll(tree.start, nodes)
  if (cycleAt !== null) report(cycleAt, 'cycle', `one can come back to ${cycleAt}`)
  for (const { id } of tree.nodes) if (!reached.has(id)) report(id, 'unreachable', `no way leads to ${id}`)
  return faults
}

function walkAll(start: string, nodes: Map<string, TreeNode>) {
  const reached = new Set<string>()
  const onPath = new Set<string>()
  let cycleAt: string | null = null
  const visit = (id: string) => {
    const node = nodes.get(id)
    if (onPath.has(id)) cycleAt ??= id
    if (!node || reached.has(id)) return
    reached.add(id)
    onPath.add(id)
    for (const way of waysOn(node)) visit(way)
    onPath.delete(id)
  }
  visit(start)
  return { reached, cycleAt }
}
