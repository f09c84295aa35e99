import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import { partOf } from '@/lib/knowledge/solution-parts'
import type { Locale } from '@/lib/messages/locale'
import type { ContentFault } from './content-fault'
import { headingAdvice, headingWords, readHeading } from './section-headings'

/** Without tables and the like, which change nothing about where sections begin and cost more than all the rest. */
const parser = remark().use(remarkFrontmatter, ['yaml'])

/** A Markdown text with the line on which it begins. */
export type Section = { text: string; line: number }
export type SolutionSection = Section & {
  kind: 'solution' | 'workaround'
  id: string
  title: string
  headingLine: number
  hasSteps: boolean
  proof?: Section
  undo?: Section
}
export type ProblemSections = {
  frontMatter: Section | null
  symptoms: Section | null
  cause: Section | null
  solutions: SolutionSection[]
  faults: ContentFault[]
}

/** Cuts a problem's file at its section headings; the texts between them are kept as they were written. */
export function readSections(file: string, source: string, locale: Locale): ProblemSections {
  const found: ProblemSections = { frontMatter: null, symptoms: null, cause: null, solutions: [], faults: [] }
  const nodes = parser.parse(source).children
  const report = (line: number, message: string) => found.faults.push({ file, line, message })
  const startOf = (i: number) => nodes[i]?.position?.start.offset ?? source.length
  const lineOf = (i: number) => nodes[i]?.position?.start.line ?? source.split('\n').length
  const isSection = (i: number) => {
    const node = nodes[i]
    return node?.type === 'heading' && node.depth <= 2
  }

  const partAt = (i: number) => {
    const node = nodes[i]
    if (node?.type !== 'heading' || node.depth !== 3) return null
    return partOf(headingText(source.slice(node.position?.start.offset, node.position?.end.offset)), locale)
  }
  /** Proof and undo of a solution, each under its heading, up to the next one or the end of the section. */
  const readParts = (start: number, end: number) => {
    const headings = nodes.flatMap((_, i) => (i >= start && i < end && partAt(i) ? i : []))
    return headings.map((from, i) => {
      const until = headings[i + 1] ?? end
      const part = partAt(from) ?? 'proof'
      const text = source.slice(nodes[from]?.position?.end.offset ?? 0, startOf(until)).trim()
      if (text === '') report(lineOf(from), 'nothing stands under this heading: write it, or remove the heading')
      if (headings.slice(0, i).some((before) => partAt(before) === part))
        report(lineOf(from), 'this part of the solution stands twice: keep one')
      return { part, from, section: { text, line: lineOf(until > from + 1 ? from + 1 : from) } }
    })
  }

  const first = nodes[0]
  if (first?.type === 'yaml') found.frontMatter = { text: first.value, line: 2 }
  else report(1, 'there is no front matter: begin with a line "---", then title, summary and keywords, then "---"')

  for (let i = first?.type === 'yaml' ? 1 : 0; i < nodes.length; i++) {
    if (!isSection(i)) {
      report(lineOf(i), `this text belongs to no section: ${headingAdvice(locale)} above it`)
      while (i + 1 < nodes.length && !isSection(i + 1)) i++
      continue
    }
    const node = nodes[i] as Extract<(typeof nodes)[number], { type: 'heading' }>
    const line = lineOf(i)
    const words = headingText(source.slice(node.position?.start.offset, node.position?.end.offset))
    const heading = node.depth === 2 ? readHeading(words, locale) : null
    let next = i + 1
    while (next < nodes.length && !isSection(next)) next++
    const text = source.slice(node.position?.end.offset ?? 0, startOf(next)).trim()
    const section: Section = { text, line: next > i + 1 ? lineOf(i + 1) : line }
    if (!heading) {
      report(line, `"${words}" is no section of a problem: ${headingAdvice(locale)}, or "###" inside a section`)
    } else if (heading.part === 'solution') {
      const { kind, id, title } = heading
      const parts = readParts(i + 1, next)
      const steps = parts[0]?.from ?? next
      const hasSteps = nodes.slice(i + 1, steps).some((child) => child.type === 'list' && child.ordered === true)
      if (found.solutions.some((solution) => solution.id === id))
        report(line, `the solution "${id}" has two sections: remove one`)
      section.text = source.slice(node.position?.end.offset ?? 0, startOf(steps)).trim()
      const more = Object.fromEntries(parts.map(({ part, section }) => [part, section]))
      found.solutions.push({ ...section, kind, id, title, headingLine: line, hasSteps, ...more })
    } else if (found[heading.part]) {
      report(line, `"## ${headingWords[locale][heading.part]}" stands twice: put both texts into one section`)
    } else {
      found[heading.part] = section
    }
    i = next - 1
  }
  return found
}

/** As it was written: a title may hold signs that Markdown would take for its own. */
const headingText = (source: string) => (source.split('\n')[0] ?? '').replace(/^#+/, '').trim()
