import { parse } from 'yaml'
import { z } from 'zod'
import { type Article, localeOf } from './article'

const front = z.looseObject({
  title: z.string().optional(),
  tags: z.union([z.array(z.string()), z.string()]).optional(),
  keywords: z.union([z.array(z.string()), z.string()]).optional(),
})
const matter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/
const heading = /^#\s+(.+)$/m

const listOf = (words: string[] | string | undefined) =>
  (typeof words === 'string' ? words.split(',') : (words ?? [])).map((word) => word.trim()).filter(Boolean)

function frontMatter(text: string): z.infer<typeof front> {
  try {
    return front.catch({}).parse(parse(text))
  } catch {
    return {}
  }
}

/** Headings of an article are one of a problem's texts, and must be small there; those of code are left alone. */
function smallHeadings(text: string): string {
  let isCode = false
  return text
    .split('\n')
    .map((line) => {
      if (/^(```|~~~)/.test(line)) isCode = !isCode
      return isCode ? line : line.replace(/^(#{1,4})(?=\s)/, (signs) => '#'.repeat(Math.min(6, signs.length + 2)))
    })
    .join('\n')
}

/**
 * Files of a folder, path -> text. The folders are the categories; `name.tr.md` beside `name.en.md` is another language of
 * the same article; the first heading is its title where the front matter gives none.
 */
export function readMarkdown(files: Map<string, string>, locale: Article['locale']): Article[] {
  return [...files].flatMap(([path, source]): Article[] => {
    const parts = path.split('/')
    const [, name = '', language] = /^(.*?)(?:\.(en|tr))?\.(?:md|markdown)$/i.exec(parts.at(-1) ?? '') ?? []
    if (name === '') return []
    const about = frontMatter(matter.exec(source)?.[1] ?? '')
    const body = source.replace(matter, '').replaceAll('\r\n', '\n')
    const first = heading.exec(body)
    const title = about.title ?? first?.[1]?.trim() ?? name.replaceAll(/[-_]+/g, ' ')
    const steps = about.title === undefined && first ? body.replace(first[0], '') : body
    const category = parts.slice(0, -1)
    return [
      {
        ...{ id: [...category, name].join('/'), locale: localeOf(language ?? locale) ?? locale, title },
        ...{ symptoms: '', cause: '', steps: smallHeadings(steps).trim() },
        keywords: [...listOf(about.keywords), ...listOf(about.tags)],
        ...{ category, isPublic: true },
      },
    ]
  })
}
