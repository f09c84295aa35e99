import { locales } from '@/lib/messages/locale'
import type { BankContent } from './bank-content'
import { bankGaps, leadsInto } from './bank-gaps'
import { didYouMean } from './closest'
import { type Gap, gapsOf, type Report } from './gap'
import { pathCoverage } from './path-coverage'
import { type TreeContent, toTree } from './tree-content'
import { treeNodeGaps } from './tree-node-gaps'
import { waysOnFrom } from './tree-ways'

/** Everything that keeps this tree from being published in this bank, each with its place; empty for a good tree. */
export function treeGate(id: string, content: TreeContent, bank: BankContent): Gap[] {
  const { gaps, report } = gapsOf('tree', id)
  if (!bank.services.has(content.service)) {
    const hint = didYouMean(content.service, bank.services.keys())
    report(['service'], 'unknown-service', `there is no service "${content.service}"${hint}`, {
      missing: content.service,
    })
  }
  wordGaps(content, report)
  for (const [name, node] of Object.entries(content.nodes)) {
    treeNodeGaps(name, node, { content, bank, report })
    if ('tree' in node && bank.trees.has(node.tree) && leadsInto(node.tree, id, bank.trees)) {
      report(['nodes', name], 'tree-in-itself', `the tree "${node.tree}" leads back into this one`)
    }
  }
  shapeGaps(content, report)
  if (gaps.length === 0) pathGaps(id, content, bank, report)
  if (gaps.length > 0) return gaps
  return bankGaps({ ...bank, trees: new Map(bank.trees).set(id, content) })
}

/** What would dangle in a bank without this tree: the trees that it stands in. */
export function treeUsers(bank: BankContent, id: string): string[] {
  return [...bank.trees]
    .filter(([, { nodes }]) => Object.values(nodes).some((node) => 'tree' in node && node.tree === id))
    .map(([user]) => user)
}

function wordGaps({ texts }: TreeContent, report: Report) {
  for (const locale of locales) {
    const words = texts[locale]
    if (!words?.title) report(['texts', locale, 'title'], 'no-title', 'the tree needs a title')
    if (!words?.summary) report(['texts', locale, 'summary'], 'missing-language', 'the summary is missing')
    if (!words?.keywords.length) report(['texts', locale, 'keywords'], 'missing-language', 'keywords are missing')
  }
}

/** Loops, what nothing leads to, and a tree that helps nobody. */
function shapeGaps({ start, nodes }: TreeContent, report: Report) {
  if (!nodes[start]) report(['start'], 'unknown-node', `the start ${start} does not exist`, { missing: start })
  const reached = new Set<string>()
  const onPath = new Set<string>()
  const visit = (name: string) => {
    const node = nodes[name]
    if (!node) return
    if (onPath.has(name)) {
      report(['nodes', name], 'cycle', `one can come back to ${name}, where everything is answered already`)
      return
    }
    if (reached.has(name)) return
    reached.add(name)
    onPath.add(name)
    for (const [, to] of waysOnFrom(node)) visit(to)
    onPath.delete(name)
  }
  visit(start)
  for (const name of Object.keys(nodes)) {
    if (!reached.has(name)) report(['nodes', name], 'unreachable', `no way leads to ${name}`)
  }
  const helps = [...reached].some((name) => {
    const node = nodes[name]
    return (
      node && ('solution' in node || 'instruction' in node || 'tree' in node || ('end' in node && node.end === 'call'))
    )
  })
  if (nodes[start] && !helps) report(['start'], 'no-help', 'no way ends at a solution or a person')
}

function pathGaps(id: string, content: TreeContent, bank: BankContent, report: Report) {
  const tree = toTree(id, content, bank.trees)
  const answersOf = (question: string) => bank.questions.get(question)?.answers.map((answer) => answer.id) ?? []
  const { broken, nodes, answers } = pathCoverage(tree, content.paths ?? [], answersOf)
  for (const path of broken) report(['paths', path], 'broken-path', `golden path ${path + 1} ends elsewhere`)
  for (const name of nodes) report(['nodes', name], 'unvisited-node', `no golden path visits ${name}`)
  for (const { node, way } of answers) {
    if (nodes.includes(node)) continue
    const isResult = 'instruction' in (content.nodes[node] ?? {})
    if (isResult) {
      report(
        ['nodes', node, way ?? ''],
        `unvisited-${way === 'helped' ? 'helped' : 'failed'}`,
        `no golden path says that ${node} ${way}`,
      )
      continue
    }
    report(['nodes', node, 'answers', way ?? ''], 'unvisited-answer', `no golden path gives ${way} at ${node}`)
  }
}
