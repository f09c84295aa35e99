import { z } from 'zod'
import type { Tree } from '@/lib/diagnosis/tree'
import { audience, contentId, inEachLanguage, keywords, line, markdown, summary, title } from './content-parts'

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
/** "Do this; did it help?": what belongs to this tree alone and to no known problem. */
const instructionNode = z.strictObject({
  instruction: inEachLanguage(z.strictObject({ title, steps: markdown })),
  failed: contentId.optional(),
})
/** Another tree in this place; where it would go on with the bank, `afterwards` follows, if given. */
const subTreeNode = z.strictObject({ tree: contentId, afterwards: contentId.optional() })
const bankNode = z.strictObject({ end: z.literal('bank') })
/** `reason`: why a person is the right next step. */
const callNode = z.strictObject({ end: z.literal('call'), reason: inEachLanguage(line).optional() })

/** An instruction by its tree and node, so that it is the same one wherever its tree stands. */
const instructionId = z
  .string()
  .max(161)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)

/** One step of a recorded walk: what was answered (no answer: "I don't know"), or how an attempt went. */
const pathStep = z.union([
  z.strictObject({ question: contentId, answer: contentId.optional() }),
  z.strictObject({ solution: contentId, result: z.enum(['solved', 'notSolved']) }),
  z.strictObject({ instruction: instructionId, result: z.enum(['solved', 'notSolved']) }),
])

/** A golden path: a recorded walk and the end it must have. */
const goldenPath = z.strictObject({
  said: z.array(pathStep).max(100),
  end: z.enum(['solved', 'bank', 'call']),
})

export const treeSize = { nodes: 300, paths: 400 } as const

/** What `TreeRevision.content` holds. */
export const treeContent = z.strictObject({
  service: contentId,
  audience,
  /** Of publishing something wrong; medium where nothing is said. */
  risk: z.enum(['low', 'medium', 'high']).optional(),
  texts: inEachLanguage(z.strictObject({ title, summary, keywords })),
  start: contentId,
  nodes: z
    .record(contentId, z.union([questionNode, solutionNode, instructionNode, subTreeNode, bankNode, callNode]))
    .refine((nodes) => Object.keys(nodes).length <= treeSize.nodes),
  paths: z.array(goldenPath).max(treeSize.paths).optional(),
})

export type TreeContent = z.infer<typeof treeContent>
export type TreeContentNode = TreeContent['nodes'][string]
export type GoldenPath = z.infer<typeof goldenPath>
export type Instruction = Extract<TreeContentNode, { instruction: unknown }>
export type PathStep = z.infer<typeof pathStep>

const defined = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string }

type Flattening = {
  trees: ReadonlyMap<string, TreeContent>
  prefix: string
  /** Where a way into the bank leads instead. */
  afterwards?: string | undefined
  /** The trees that this one stands in: none is entered twice. */
  within: string[]
}

function flatNodes(content: TreeContent, flattening: Flattening): Tree['nodes'] {
  const { trees, prefix, afterwards, within } = flattening
  const to = (node: string) => `${prefix}${node}`
  const orAfterwards = (node: string | undefined) => (node === undefined ? afterwards : to(node))
  return Object.entries(content.nodes).flatMap(([name, node]): Tree['nodes'] => {
    const id = to(name)
    if ('end' in node) {
      return node.end === 'bank' && afterwards !== undefined
        ? [{ id, kind: 'pass', to: afterwards }]
        : [{ id, kind: 'end', end: node.end }]
    }
    if ('solution' in node)
      return [{ id, kind: 'solution', solution: node.solution, ...defined('failed', orAfterwards(node.failed)) }]
    if ('instruction' in node) {
      const instruction = `${within.at(-1)}/${name}`
      return [{ id, kind: 'instruction', instruction, ...defined('failed', orAfterwards(node.failed)) }]
    }
    if ('tree' in node) {
      const inner = within.includes(node.tree) ? undefined : trees.get(node.tree)
      const after = orAfterwards(node.afterwards)
      if (!inner) return [{ id, kind: 'pass', ...defined('to', after) }]
      const entered = { trees, prefix: `${id}/`, afterwards: after, within: [...within, node.tree] }
      return [{ id, kind: 'pass', to: `${id}/${inner.start}` }, ...flatNodes(inner, entered)]
    }
    const { question, answers, otherwise, unknown } = node
    const ways = Object.fromEntries(Object.entries(answers).map(([answer, way]) => [answer, to(way)]))
    return [
      {
        ...{ id, kind: 'question', question, answers: ways },
        ...defined('otherwise', otherwise === undefined ? undefined : to(otherwise)),
        ...defined('unknown', unknown === undefined ? (otherwise === undefined ? afterwards : undefined) : to(unknown)),
      },
    ]
  })
}

/** The tree as the engine walks it, with the trees that stand in it put in their places: their nodes are `node/inner`. */
export function toTree(id: string, content: TreeContent, trees: ReadonlyMap<string, TreeContent>): Tree {
  return { id, start: content.start, nodes: flatNodes(content, { trees, prefix: '', within: [id] }) }
}

/** The node of an instruction, with the tree that it is written in; null where it is not there any more. */
export function instructionIn(trees: ReadonlyMap<string, TreeContent>, id: string) {
  const [treeId = '', name = ''] = id.split('/')
  const tree = trees.get(treeId)
  const node = tree?.nodes[name]
  return tree && node && 'instruction' in node ? { tree, node } : null
}
