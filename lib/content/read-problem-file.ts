import type { z } from 'zod'
import type { Locale } from '@/lib/messages/locale'
import { problemEntry, problemTranslation, studioProblemEntry, studioProblemTranslation } from './author-format'
import type { ContentFault } from './content-fault'
import { type ProblemSections, readSections } from './problem-sections'
import { headingWords } from './section-headings'
import { parseEntry, readYaml, type YamlFile } from './yaml-file'

export type ProblemEntry = z.infer<typeof problemEntry> & { origin?: 'studio' }
type Words = z.infer<typeof problemTranslation>

/** One language of one known problem. */
export type ProblemFile = {
  file: string
  locale: Locale
  yaml: YamlFile
  sections: ProblemSections
  faults: ContentFault[]
  /** The structure stands here. */
  isOriginal: boolean
  entry: ProblemEntry | null
  words: Words | null
}

const structural = Object.keys(studioProblemEntry.shape).filter((key) => !(key in problemTranslation.shape))

export const isStudioMade = ({ yaml }: Pick<ProblemFile, 'yaml'>) =>
  (yaml.value as { origin?: unknown } | null | undefined)?.origin === 'studio'

export function readProblemFile(file: string, text: string, locale: Locale): ProblemFile {
  const sections = readSections(file, text, locale)
  const yaml = readYaml(file, sections.frontMatter?.text ?? '', sections.frontMatter?.line ?? 1)
  const given = Object.keys((yaml.value ?? {}) as object)
  return {
    file,
    locale,
    yaml,
    sections,
    faults: [...yaml.faults, ...sections.faults],
    isOriginal: given.some((key) => structural.includes(key)),
    entry: null,
    words: null,
  }
}

/** Reads the front matter of a problem's files, once it is known which of them is the original. */
export function parseFrontMatter(problem: ProblemFile, studioMade: boolean): ProblemFile {
  const readable = problem.sections.frontMatter !== null && problem.yaml.faults.length === 0
  if (!readable) return problem
  if (!problem.isOriginal) {
    const { entry, faults } = parseEntry(studioMade ? studioProblemTranslation : problemTranslation, problem.yaml)
    return { ...problem, words: entry, faults: [...problem.faults, ...faults, ...sectionFaults(problem, studioMade)] }
  }
  const { entry, faults } = studioMade
    ? parseEntry(studioProblemEntry, problem.yaml)
    : parseEntry(problemEntry, problem.yaml)
  const words = entry && { title: entry.title, summary: entry.summary, keywords: entry.keywords }
  return { ...problem, entry, words, faults: [...problem.faults, ...faults, ...sectionFaults(problem, studioMade)] }
}

function sectionFaults({ file, locale, sections }: ProblemFile, studioMade: boolean): ContentFault[] {
  const faults: ContentFault[] = []
  for (const part of ['symptoms', 'cause'] as const) {
    const heading = `## ${headingWords[locale][part]}`
    const section = sections[part]
    if (!section) faults.push({ file, line: 1, message: `the section "${heading}" is missing: write it` })
    else if (section.text === '' && !studioMade) {
      faults.push({ file, line: section.line, message: `the section "${heading}" is empty: write its text` })
    }
  }
  for (const { id, headingLine, hasSteps } of sections.solutions) {
    if (hasSteps || studioMade) continue
    faults.push({
      file,
      line: headingLine,
      message: `the solution "${id}" has no steps: write them as a numbered list, "1. …"`,
    })
  }
  return faults
}
