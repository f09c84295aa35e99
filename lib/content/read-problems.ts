import { isLocale, locales } from '@/lib/messages/locale'
import { addEntry, type ContentFolder, keyOf } from './content-folder'
import { joinProblem, placesOfProblem } from './join-problem'
import { isStudioMade, type ProblemFile, parseFrontMatter, readProblemFile } from './read-problem-file'

const fileName = /^problems\/([a-z0-9-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)\.md$/

/** All files of `problems/<service>/<id>.<language>.md`. */
export function readProblems(folder: ContentFolder, files: { file: string; text: string }[]) {
  const byProblem = new Map<string, ProblemFile[]>()
  for (const { file, text } of files) {
    const [, service = '', id = '', locale] = fileName.exec(file) ?? []
    if (!isLocale(locale)) {
      folder.faults.push({
        file,
        line: 1,
        message: `the name does not fit: write problems/<service>/<id>.${locales.join('.md or <id>.')}.md`,
      })
      continue
    }
    const key = `${service}/${id}`
    byProblem.set(key, [...(byProblem.get(key) ?? []), readProblemFile(file, text, locale)])
  }
  for (const [key, read] of byProblem) {
    const [service = '', id = ''] = key.split('/')
    readProblem(folder, service, id, read)
  }
}

function readProblem(folder: ContentFolder, service: string, id: string, read: ProblemFile[]) {
  const studioMade = read.some(isStudioMade)
  const files = read.map((file) => parseFrontMatter(file, studioMade))
  const { faults } = folder
  const before = faults.length
  faults.push(...files.flatMap((file) => file.faults))
  const [original, second] = files.filter((file) => file.isOriginal)
  const [first] = files
  if (second && original) {
    const message = `${original.file} already carries the structure: keep only title, summary and keywords here`
    faults.push({ file: second.file, line: 1, message })
  } else if (!original && first && first.yaml.faults.length === 0) {
    faults.push({
      file: first.file,
      line: 1,
      message: 'no language carries the structure: add prior, audience, risk, symptoms and solutions',
    })
  }
  for (const locale of locales) {
    if (studioMade || !first || files.some((file) => file.locale === locale)) continue
    const missing = first.file.replace(/\.[a-z]+\.md$/, `.${locale}.md`)
    faults.push({ file: first.file, line: 1, message: `the language "${locale}" is missing: add ${missing}` })
  }
  if (!original?.entry) {
    folder.broken.add(keyOf('problem', id))
    for (const file of files)
      for (const solution of file.sections.solutions) folder.broken.add(`solution/${solution.id}`)
    return
  }
  const joined = joinProblem(service, original, original.entry, files)
  faults.push(...joined.faults)
  if (faults.length > before) folder.broken.add(keyOf('problem', id))
  if (studioMade) folder.studioMade.add(id)
  addEntry(folder, {
    kind: 'problem',
    id,
    entry: joined.content,
    places: placesOfProblem(original, original.entry, files),
  })
}
