import { parse } from 'yaml'
import { z } from 'zod'
import { type Article, type KeepPicture, localeOf, moreOf } from './article'
import { withOwnPictures } from './found-pictures'

const words = z.union([z.array(z.union([z.string(), z.number()]).transform(String)), z.string()]).optional()
const front = z.looseObject({
  title: z.string().optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: words,
  keywords: words,
  appliesTo: words,
  applies_to: words,
  errorCodes: words,
  error_codes: words,
})
/** Headings that say which part of a problem follows; everything else is what to do. */
const parts = [
  { part: 'symptoms', names: /^(symptoms?|belirti(ler)?)$/i },
  { part: 'cause', names: /^(causes?|neden(i|ler)?)$/i },
  { part: 'proof', names: /^(proof|verification|kanıt|doğrulama)$/i },
  { part: 'undo', names: /^(undo|rollback|geri alma)$/i },
] as const
type Part = (typeof parts)[number]['part'] | 'steps'
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

/** The parts of an article by its headings of the second level. */
function partsOf(body: string): Record<Part, string> {
  const found: Record<Part, string> = { steps: '', symptoms: '', cause: '', proof: '', undo: '' }
  let at: Part = 'steps'
  let isCode = false
  for (const line of body.split('\n')) {
    if (/^(```|~~~)/.test(line)) isCode = !isCode
    const name = isCode ? undefined : /^##\s+(.+?)\s*#*$/.exec(line)?.[1]
    const named = name === undefined ? undefined : parts.find(({ names }) => names.test(name))
    if (name !== undefined) at = named?.part ?? 'steps'
    if (!named) found[at] += `${line}\n`
  }
  return found
}

/**
 * Files of a folder, path -> text. The folders are the categories; `name.tr.md` beside `name.en.md` is another language of
 * the same article; the first heading is its title where the front matter gives none.
 */
export function readMarkdown(
  files: Map<string, string>,
  locale: Article['locale'],
  beside: { pictures: ReadonlyMap<string, Uint8Array>; keep: KeepPicture } = { pictures: new Map(), keep: () => '' },
): Article[] {
  return [...files].flatMap(([path, source]): Article[] => {
    const parts = path.split('/')
    const [, name = '', language] = /^(.*?)(?:\.(en|tr))?\.(?:md|markdown)$/i.exec(parts.at(-1) ?? '') ?? []
    if (name === '') return []
    const about = frontMatter(matter.exec(source)?.[1] ?? '')
    const body = source.replace(matter, '').replaceAll('\r\n', '\n')
    const first = heading.exec(body)
    const title = about.title ?? first?.[1]?.trim() ?? name.replaceAll(/[-_]+/g, ' ')
    const rest = about.title === undefined && first ? body.replace(first[0], '') : body
    const part = partsOf(withOwnPictures(rest, { path, ...beside }))
    const text = (name: Part) => smallHeadings(part[name]).trim()
    const category = parts.slice(0, -1)
    return [
      {
        ...{ id: [...category, name].join('/'), locale: localeOf(language ?? locale) ?? locale, title },
        ...{ symptoms: text('symptoms'), cause: text('cause'), steps: text('steps') },
        keywords: listOf(about.keywords),
        ...moreOf({
          summary: about.summary ?? about.description ?? '',
          ...{ tags: listOf(about.tags), proof: text('proof'), undo: text('undo') },
          appliesTo: listOf(about.appliesTo ?? about.applies_to),
          errorCodes: listOf(about.errorCodes ?? about.error_codes),
        }),
        ...{ category, isPublic: true },
      },
    ]
  })
}
