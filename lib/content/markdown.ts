import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { visit } from 'unist-util-visit'
import { readPictureAddress } from '@/lib/knowledge/picture-address'

const keptTrees = 500

function dropForeignImages() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return
      if (readPictureAddress(String(node.properties.src ?? ''))) return
      parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
    })
  }
}

const processor = remark()
  .use(remarkGfm)
  .use(remarkRehype)
  .use(dropForeignImages)
  .use(rehypeSanitize, {
    ...defaultSchema,
    protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  })

const trees = new Map<string, Root>()

/** Markdown as a sanitised tree of elements; raw HTML in it is left out. Parsed once for a text, while it is in use. */
export function parseMarkdown(text: string): Root {
  const known = trees.get(text)
  if (known) return known
  const tree = processor.runSync(processor.parse(text)) as unknown as Root
  if (trees.size >= keptTrees) trees.clear()
  trees.set(text, tree)
  return tree
}
