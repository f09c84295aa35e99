import {
  labelLists,
  type ProblemContent,
  type ProblemSolution,
  type ProblemTexts,
  type WrittenSolution,
} from '@/lib/knowledge/problem-content'
import { locales } from '@/lib/messages/locale'
import type { ContentFault } from './content-fault'
import type { Places } from './content-folder'
import type { SolutionSection } from './problem-sections'
import type { ProblemEntry, ProblemFile } from './read-problem-file'
import { headingWords } from './section-headings'

/** Makes one entry of a problem's files; everything that does not fit together is a fault. */
export function joinProblem(
  service: string,
  original: ProblemFile,
  entry: ProblemEntry,
  files: ProblemFile[],
): { content: ProblemContent; faults: ContentFault[] } {
  const faults = files.flatMap((file) => solutionFaults(file, original, entry))
  const texts: ProblemContent['texts'] = {}
  for (const { locale, words, sections } of files) {
    if (words)
      texts[locale] = {
        ...words,
        symptoms: sections.symptoms?.text ?? '',
        cause: sections.cause?.text ?? '',
      } satisfies ProblemTexts
  }
  const solutions = Object.entries(entry.solutions).map(([id, solution]): ProblemSolution => {
    if (solution.uses || solution.minutes === undefined) return { id, uses: true, success: solution.success }
    const own = original.sections.solutions.find((section) => section.id === id)
    const texts: WrittenSolution['texts'] = {}
    for (const { locale, sections } of files) {
      const section = sections.solutions.find((candidate) => candidate.id === id)
      if (!section) continue
      const { title, text: steps, proof, undo } = section
      texts[locale] = { title, steps, ...(proof && { proof: proof.text }), ...(undo && { undo: undo.text }) }
    }
    return {
      id,
      kind: own?.kind ?? 'solution',
      minutes: solution.minutes,
      success: solution.success,
      audience: solution.audience ?? 'customer',
      ...(solution.onSite && { onSite: true as const }),
      risk: solution.risk ?? 'none',
      texts,
    }
  })
  const { prior, audience, risk, relatedServices = [], symptoms } = entry
  const labels = Object.fromEntries(labelLists.flatMap((list) => (entry[list]?.length ? [[list, entry[list]]] : [])))
  const facts = { service, prior, audience, risk, relatedServices, ...labels }
  return { content: { original: original.locale, ...facts, texts, symptoms, solutions }, faults }
}

function solutionFaults(
  problem: ProblemFile,
  original: ProblemFile,
  { solutions, origin }: ProblemEntry,
): ContentFault[] {
  const { file, locale, sections } = problem
  const word = (kind: SolutionSection['kind']) => headingWords[locale][kind]
  const faults: ContentFault[] = []
  for (const section of sections.solutions) {
    const report = (message: string) => faults.push({ file, line: section.headingLine, message })
    const entry = solutions[section.id]
    const own = original.sections.solutions.find(({ id }) => id === section.id)
    if (!entry)
      report(
        `the front matter of ${original.file} lists no solution "${section.id}": add it there, or remove this section`,
      )
    else if (entry.uses) report(`"${section.id}" says "uses: true": remove this section, or "uses"`)
    else if (own && own.kind !== section.kind)
      report(`"${section.id}" is a ${own.kind} in ${original.file}: write "## ${word(own.kind)} ${section.id}: …"`)
  }
  for (const [id, entry] of Object.entries(solutions)) {
    const isHere = sections.solutions.some((section) => section.id === id)
    if (entry.uses || isHere || (origin === 'studio' && problem !== original)) continue
    const line = problem === original ? problem.yaml.lineOf(['solutions', id]) : 1
    faults.push({
      file,
      line,
      message: `the solution "${id}" has no section: write "## ${word('solution')} ${id}: <title>" with its steps`,
    })
  }
  return faults
}

/** Where the parts of a joined problem stand in its files. */
export function placesOfProblem(original: ProblemFile, entry: ProblemEntry, files: ProblemFile[]): Places {
  const ids = Object.keys(entry.solutions)
  return (path, line = 1) => {
    const locale = locales.find((candidate) => candidate === path[path.indexOf('texts') + 1])
    const file = path.includes('texts')
      ? (files.find((candidate) => candidate.locale === locale) ?? original)
      : original
    const { sections, yaml } = file
    const id = path[0] === 'solutions' ? ids[Number(path[1])] : undefined
    if (path.includes('texts')) {
      const solution = sections.solutions.find((candidate) => candidate.id === id)
      const part = path.at(-1)
      const section =
        id === undefined
          ? sections[path[2] as 'symptoms' | 'cause']
          : ((part === 'proof' || part === 'undo') && solution?.[part]) || solution
      if (section) return { file: file.file, line: section.line + line - 1 }
      if (id === undefined) return { file: file.file, line: yaml.lineOf(path.slice(2)) }
    }
    return { file: file.file, line: yaml.lineOf(id === undefined ? path : ['solutions', id]) }
  }
}
