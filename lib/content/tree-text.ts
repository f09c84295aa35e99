import type { TreeContent } from '@/lib/knowledge/tree-content'
import { waysOnFrom } from '@/lib/knowledge/tree-ways'
import { yamlText } from './yaml-text'

/** Nodes in the order in which a walk meets them, level by level; those that no way leads to come last. */
function nodeOrder(tree: TreeContent): string[] {
  const nodes = new Map(Object.entries(tree.nodes))
  const order = new Set([tree.start])
  for (const next of order) {
    const node = nodes.get(next)
    for (const way of node ? waysOnFrom(node) : []) order.add(way[1])
  }
  return [...order, ...Object.keys(tree.nodes).sort()].filter(
    (node, i, all) => nodes.has(node) && all.indexOf(node) === i,
  )
}

function sortAnswers(tree: TreeContent, answersOf: (question: string) => string[]): TreeContent {
  const nodes = Object.entries(tree.nodes).map(([id, node]) => {
    if (!('question' in node)) return [id, node] as const
    const order = answersOf(node.question)
    const { question, answers, otherwise, unknown } = node
    const sorted = Object.entries(answers).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    return [
      id,
      {
        question,
        answers: Object.fromEntries(sorted),
        ...(otherwise === undefined ? {} : { otherwise }),
        ...(unknown === undefined ? {} : { unknown }),
      },
    ] as const
  })
  return { ...tree, nodes: Object.fromEntries(nodes) }
}

export function treeText(id: string, tree: TreeContent, answersOf: (question: string) => string[]): string {
  const sorted = sortAnswers(tree, answersOf)
  const { service, texts, audience, risk, start, nodes, paths } = sorted
  const node = (name: string) => {
    const found = nodes[name]
    if (!found || !('question' in found) || Object.keys(found.answers).length > 0) return found
    const { answers: _, ...rest } = found
    return rest
  }
  return yamlText({
    id,
    service,
    title: { en: texts.en?.title, tr: texts.tr?.title },
    summary: { en: texts.en?.summary, tr: texts.tr?.summary },
    keywords: { en: texts.en?.keywords, tr: texts.tr?.keywords },
    ...(audience === 'public' ? {} : { audience }),
    ...(risk === undefined ? {} : { risk }),
    start,
    nodes: Object.fromEntries(nodeOrder(sorted).map((name) => [name, node(name)])),
    ...(paths === undefined || paths.length === 0 ? {} : { paths }),
  })
}
