import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

const parser = remark().use(remarkGfm)

export type MarkdownRoot = ReturnType<typeof parser.parse>
export type MarkdownNode = MarkdownRoot['children'][number]

export const parseMarkdown = (text: string): MarkdownRoot => parser.parse(text)

/** Every node of a text, outermost first. */
export function* nodesIn(nodes: readonly MarkdownNode[]): Generator<MarkdownNode> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* nodesIn(node.children as MarkdownNode[])
  }
}

/** The words alone, one block a line, for search. */
export function plainText(text: string): string {
  return parseMarkdown(text).children.map(blockText).filter(Boolean).join('\n')
}

function blockText(node: MarkdownNode): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if (!('children' in node)) return ''
  const inline = node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote' && node.type !== 'table'
  return (node.children as MarkdownNode[])
    .map(blockText)
    .filter(Boolean)
    .join(inline && node.type !== 'tableRow' ? '' : node.type === 'tableRow' ? ' ' : '\n')
}
