import { createHash } from 'node:crypto'
import { type CarriedPicture, isCarried } from '@/lib/attachments/carry-pictures'
import { pictureAddress, readPictureAddress } from '@/lib/knowledge/picture-address'
import type { Article, KeepPicture } from './article'

const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`

/** Pictures that come with articles, each under the id that its bytes give it: taken in twice, it is the same one. */
export function foundPictures(): { found: Map<string, CarriedPicture>; keep: KeepPicture } {
  const found = new Map<string, CarriedPicture>()
  const keep: KeepPicture = (name, bytes) => {
    const id = uuidOf(createHash('sha256').update(bytes).digest('hex'))
    found.set(id, { id, name: name.split('/').at(-1) || 'picture', bytes })
    return pictureAddress({ id, size: null })
  }
  return { found, keep }
}

const image = /!\[([^\]]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g
const texts = ['symptoms', 'cause', 'steps'] as const

/** Articles without the pictures that no browser would show: their names stay, to be pasted anew. */
export async function withoutBroken(articles: Article[], found: Map<string, CarriedPicture>): Promise<Article[]> {
  const broken = new Set<string>()
  for (const [id, { bytes }] of found) if (!(await isCarried(bytes))) broken.add(id)
  for (const id of broken) found.delete(id)
  const mended = (text: string) =>
    text.replace(image, (all, alt: string, url: string) => {
      const id = readPictureAddress(url)?.id
      return id !== undefined && broken.has(id) ? `🖼 ${alt}` : all
    })
  if (broken.size === 0) return articles
  return articles.map((article) => ({
    ...article,
    ...Object.fromEntries(texts.map((part) => [part, mended(article[part])])),
  }))
}

/** A Markdown text whose pictures lie beside it: those that are there are kept, all others stay as links or names. */
export function withOwnPictures(
  text: string,
  { path, pictures, keep }: { path: string; pictures: ReadonlyMap<string, Uint8Array>; keep: KeepPicture },
): string {
  return text.replace(image, (all, alt: string, url: string) => {
    if (readPictureAddress(url)) return all
    if (/^https?:/i.test(url)) return `[🖼 ${alt || 'image'}](${url})`
    const bytes = pictures.get(resolved(path, url))
    return bytes ? `![${alt}](${keep(resolved(path, url), bytes)})` : `🖼 ${alt || url.split('/').at(-1)}`
  })
}

/** A path as it is meant from beside another one; nothing leads out of the folder. */
function resolved(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of decoded(to).split(/[\\/]/)) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/').normalize('NFC')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
