import { z } from 'zod'
import type { Tree } from '@/lib/diagnosis/tree'
import { audience, contentId, inEachLanguage, keywords, summary, title } from './content-parts'

const questionNode = z.strictObject({
  question: contentId,
  /** Answer -> node. */
  answers: z.record(contentId, contentId),
  /** Where the answers that are not listed lead. */
  otherwise: contentId.optional(),
  /** Where "I don't know" leads; else `otherwise`, else the bank. */
  unknown: contentId.optional(),
})
const solutionNode = z.strictObject({ solution: contentId, failed: contentId.optional() })
const endNode = z.strictObject({ end: z.enum(['bank', 'call']) })

/** What `TreeRevision.content` holds. */
export const treeContent = z.strictObject({
  service: contentId,
  audience,
  texts: inEachLanguage(z.strictObject({ title, summary, keywords })),
  start: contentId,
  nodes: z.record(contentId, z.union([questionNode, solutionNode, endNode])),
})

export type TreeContent = z.infer<typeof treeContent>
export type TreeContentNode = TreeContent['nodes'][string]

const defined = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string }

/** The tree as the engine walks it. */
export function toTree(id: string, content: TreeContent): Tree {
  const nodes = Object.entries(content.nodes).map(([id, node]): Tree['nodes'][number] => {
    if ('end' in node) return { id, kind: 'end', end: node.end }
    if ('solution' in node) return { id, kind: 'solution', solution: node.solution, ...defined('failed', node.failed) }
    const { question, answers, otherwise, unknown } = node
    return {
      id,
      kind: 'question',
      question,
      answers,
      ...defined('otherwise', otherwise),
      ...defined('unknown', unknown),
    }
  })
  return { id, start: content.start, nodes }
}
