import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** Pictures become words: loading one would tell its sender that, when and where the mail was read. */
function nameImages(nameOf: (alt: string) => string) {
  return () => (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return
      parent.children[index] = { type: 'text', value: nameOf(String(node.properties.alt ?? '')) }
    })
  }
}

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
  attributes: { '*': ['dir', 'lang'], a: ['href'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
}

/** The HTML of a mail as a sanitised tree of elements: no script, no style, no form, nothing that is loaded. */
export function parseMailHtml(html: string, nameOf: (alt: string) => string): Root {
  const processor = unified().use(rehypeParse).use(nameImages(nameOf)).use(rehypeSanitize, schema)
  return processor.runSync(processor.parse(html)) as Root
}
