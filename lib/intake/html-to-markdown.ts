import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

type Node = {
  type: string
  depth?: number
  url?: string
  alt?: string | null
  title?: string | null
  children?: Node[]
  value?: string
}

/** The gate lets no image of another site in: it stays as a link to where it is, to be pasted anew. */
function keepImagesAsLinks(node: Node) {
  if (node.type !== 'image') return
  const url = node.url ?? ''
  const name = node.alt || url.split(/[/?#]/).findLast(Boolean) || 'image'
  if (/^https?:/i.test(url))
    Object.assign(node, { type: 'link', url, children: [{ type: 'text', value: `🖼 ${name}` }] })
  else Object.assign(node, { type: 'text', value: `🖼 ${name}` })
}

const mendArticle = () => (tree: Parameters<typeof visit>[0]) => {
  visit(tree, (given) => {
    const node = given as unknown as Node
    keepImagesAsLinks(node)
    if (node.type === 'heading') node.depth = Math.max(3, Math.min(6, (node.depth ?? 1) + 2))
    if (node.type === 'html') Object.assign(node, { type: 'text' })
    if (node.type === 'link' && !/^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(node.url ?? '')) node.url = '#'
  })
}

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(mendArticle)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' })

/** Some systems store HTML with its own signs written out: &#60;p&#62; or &lt;p&gt; */
const written = /^\s*&(?:lt|#60|#x3c);/i
const signs: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#60': '<',
  '#62': '>',
  '#38': '&',
  '#39': "'",
}
const unwritten = (html: string) =>
  written.test(html)
    ? html.replace(/&(lt|gt|quot|amp|#60|#62|#38|#39);/g, (all, name: string) => signs[name] ?? all)
    : html

/** An article's HTML as Markdown that the publishing gate lets through: no HTML, small headings, no foreign images. */
export const htmlToMarkdown = (html: string): string => String(converter.processSync(unwritten(html))).trim()
