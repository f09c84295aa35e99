import { type GoldenPath, instructionIn, type TreeContent, type TreeContentNode } from '@/lib/knowledge/tree-content'
import { nodeAt, type Slot } from '@/lib/knowledge/tree-edits'
import type { TreeMaterial } from '@/lib/knowledge/tree-material'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { TreeWords } from './tree-words'

export type Names = { material: TreeMaterial; locale: Locale; words: TreeWords }

export const questionText = (id: string, { material, locale }: Names) =>
  inLocale(material.questions.find((each) => each.id === id)?.texts ?? {}, locale)?.words.text || id
export const answerText = (question: string, answer: string, { material, locale }: Names) => {
  const found = material.questions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer)
  return inLocale(found?.texts ?? {}, locale)?.words || answer
}
export const solutionTitle = (id: string, { material, locale }: Names) =>
  inLocale(material.solutions.find((each) => each.id === id)?.texts ?? {}, locale)?.words.title || id
export const treeTitle = (id: string, { material, locale }: Names) =>
  inLocale(material.trees.find((each) => each.id === id)?.content.texts ?? {}, locale)?.words.title || id

export function nodeText(node: TreeContentNode, names: Names): string {
  if ('question' in node) return questionText(node.question, names)
  if ('solution' in node) return solutionTitle(node.solution, names)
  if ('instruction' in node) return inLocale(node.instruction, names.locale)?.words.title || names.words.instruction
  if ('tree' in node) return treeTitle(node.tree, names)
  if (node.end === 'bank') return names.words.bank
  return inLocale(node.reason ?? {}, names.locale)?.words || names.words.call
}

/** An instruction by its tree and node: of the tree being written, or of one that stands in it. */
export function instructionTitle(id: string, treeId: string, content: TreeContent, names: Names): string {
  const trees = new Map(names.material.trees.map((each) => [each.id, each.content])).set(treeId, content)
  const found = instructionIn(trees, id)
  return found ? nodeText(found.node, names) : id
}

export function nodeKind(node: TreeContentNode) {
  if ('question' in node) return 'question'
  if ('solution' in node) return 'solution'
  if ('instruction' in node) return 'instruction'
  return 'tree' in node ? 'tree' : node.end
}

/** What was said on a walk, in words. */
export function pathText({ said }: GoldenPath, names: Names, titleOf: (instruction: string) => string): string {
  const { words } = names
  const steps = said.map((step) => {
    if ('result' in step) {
      const title = 'solution' in step ? solutionTitle(step.solution, names) : titleOf(step.instruction)
      return `${title}: ${step.result === 'solved' ? words.helpedShort : words.failed}`
    }
    const answer = step.answer === undefined ? words.unknown : answerText(step.question, step.answer, names)
    return `${questionText(step.question, names)} ${answer}`
  })
  return steps.join(' → ') || words.start
}

export type Row = { key: string; slot: Slot; via: string; node: string | null; seen: boolean; rows: Row[] }

export const slotKey = (slot: Slot) =>
  slot === 'start' ? 'start' : `${slot.from}>${typeof slot.way === 'object' ? `=${slot.way.answer}` : slot.way}`

/** Every place in which a node offers a way on, also the ones that lead nowhere yet. */
export function slotsOf(name: string, node: TreeContentNode, names: Names): [Slot, string][] {
  const { words } = names
  if ('solution' in node || 'instruction' in node) return [[{ from: name, way: 'failed' }, words.failed]]
  if ('tree' in node) return [[{ from: name, way: 'afterwards' }, words.afterwards]]
  if ('end' in node) return []
  const asked = names.material.questions.find(({ id }) => id === node.question)
  const answers = new Set([...(asked?.answers.map(({ id }) => id) ?? []), ...Object.keys(node.answers)])
  return [
    ...[...answers].map((answer): [Slot, string] => [
      { from: name, way: { answer } },
      answerText(node.question, answer, names),
    ]),
    ...(node.otherwise === undefined ? [] : [[{ from: name, way: 'otherwise' }, words.otherwise] as [Slot, string]]),
    [{ from: name, way: 'unknown' }, words.unknown],
  ]
}

/** The tree as rows: what leads on, and what stands there. A node that stands further up is not repeated. */
export function treeRows(content: TreeContent, names: Names): Row[] {
  const shown = new Set<string>()
  const rowAt = (slot: Slot, via: string): Row => {
    const name = nodeAt(content, slot)
    const node = name === undefined ? undefined : content.nodes[name]
    if (name === undefined || !node) return { key: slotKey(slot), slot, via, node: null, seen: false, rows: [] }
    const seen = shown.has(name)
    shown.add(name)
    const rows = seen ? [] : slotsOf(name, node, names).map(([next, label]) => rowAt(next, label))
    return { key: slotKey(slot), slot, via, node: name, seen: seen && !('end' in node), rows }
  }
  return [rowAt('start', names.words.start)]
}

export const flatRows = (rows: Row[]): Row[] => rows.flatMap((row) => [row, ...flatRows(row.rows)])
