import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { FindPicture, KeepPicture } from './article'

type Node = {
  type: string
  depth?: number
  url?: string
  alt?: string | null
  title?: string | null
  children?: Node[]
  value?: string
}

const written64 = /^data:image\/(?:png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]+)$/i

/** The gate lets no image of another site in: it stays as a link to where it is, to be pasted anew. One that is written out, or came along, is kept. */
function keepImages(node: Node, keep: KeepPicture | null, find: FindPicture | null) {
  if (node.type !== 'image') return
  const url = node.url ?? ''
  const inText = written64.exec(url)?.[1]
  if (inText && keep) {
    node.url = keep(node.alt || 'picture', new Uint8Array(Buffer.from(inText, 'base64')))
    return
  }
  const attached = inText ? null : find?.(url)
  if (attached && keep) {
    node.url = keep(attached.name, attached.bytes)
    node.alt ||= attached.name.replace(/\.\w+$/, '')
    return
  }
  if (inText) node.url = ''
  const name = node.alt || (inText ? '' : url).split(/[/?#]/).findLast(Boolean) || 'image'
  if (/^https?:/i.test(url))
    Object.assign(node, { type: 'link', url, children: [{ type: 'text', value: `🖼 ${name}` }] })
  else Object.assign(node, { type: 'text', value: `🖼 ${name}` })
}

const mendArticle =
  (keep: KeepPicture | null, find: FindPicture | null) => () => (tree: Parameters<typeof visit>[0]) => {
    visit(tree, (given) => {
      const node = given as unknown as Node
      keepImages(node, keep, find)
      if (node.type === 'heading') node.depth = Math.max(3, Math.min(6, (node.depth ?? 1) + 2))
      if (node.type === 'html') Object.assign(node, { type: 'text' })
      if (node.type === 'link' && !/^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(node.url ?? '')) node.url = '#'
    })
  }

const converter = (keep: KeepPicture | null, find: FindPicture | null) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRemark)
    .use(mendArticle(keep, find))
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
export const htmlToMarkdown = (
  html: string,
  keep: KeepPicture | null = null,
  find: FindPicture | null = null,
): string => String(converter(keep, find).processSync(unwritten(html))).trim()
