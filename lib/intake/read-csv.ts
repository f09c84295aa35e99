import { parse } from 'csv-parse/sync'
import { type Article, IntakeError, keywordsOf, localeOf, moreOf } from './article'

/** Columns by name, in any order; only title and steps are needed. */
const columns = [
  ...(['id', 'language', 'title', 'summary', 'symptoms', 'cause', 'steps', 'proof', 'undo', 'minutes'] as const),
  ...(['keywords', 'tags', 'applies_to', 'error_codes', 'category', 'public'] as const),
] as const

/** A table with a heading; comma or semicolon, texts in Markdown. Categories are nested with " > ". */
export function readCsv(text: string, locale: Article['locale']): Article[] {
  const [heading = ''] = text.replace(/^\ufeff/, '').split('\n')
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ','
  const names = (line: string[]) =>
    line.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { bom: true, columns: names, delimiter, skip_empty_lines: true, relax_column_count: true })
  } catch (fault) {
    throw new IntakeError(`The table cannot be read: ${(fault as Error).message}`)
  }
  const known = Object.keys(rows[0] ?? {})
  const missing = ['title', 'steps'].filter((name) => !known.includes(name))
  if (missing.length > 0)
    throw new IntakeError(`The columns ${missing.join(' and ')} are missing; known are ${columns.join(', ')}.`)
  return rows.flatMap((row): Article[] => {
    const language = row.language ? localeOf(row.language) : locale
    const title = row.title?.trim() ?? ''
    if (language === null || title === '') return []
    const said = (name: (typeof columns)[number]) => row[name]?.trim() ?? ''
    return [
      {
        // Without one of its own, an article is its title: the first row of another table is another article.
        ...{ id: said('id') || `title:${title}`, locale: language, title },
        ...{ symptoms: said('symptoms'), cause: said('cause'), steps: said('steps') },
        keywords: keywordsOf(said('keywords')),
        ...moreOf({
          ...{ summary: said('summary'), proof: said('proof'), undo: said('undo'), minutes: Number(said('minutes')) },
          ...{ tags: keywordsOf(said('tags')), appliesTo: keywordsOf(said('applies_to')) },
          errorCodes: keywordsOf(said('error_codes')),
        }),
        category: said('category')
          .split('>')
          .map((part) => part.trim())
          .filter(Boolean),
        isPublic: !['no', '0', 'false', 'hayır'].includes(said('public').toLowerCase()),
      },
    ]
  })
}
