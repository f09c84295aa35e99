import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ContentError, sortedFaults } from './content-fault'
import { type ContentFolder, emptyFolder } from './content-folder'
import { readProblems } from './read-problems'
import { readQuestions } from './read-questions'
import { readRequest } from './read-request'
import { readServices } from './read-services'
import { readTree } from './read-tree'

const readers: { pattern: RegExp; read: (folder: ContentFolder, file: string, text: string) => void }[] = [
  { pattern: /^services\.yaml$/, read: readServices },
  { pattern: /^questions\/[a-z0-9]+(-[a-z0-9]+)*\.yaml$/, read: readQuestions },
  { pattern: /^trees\/[^/]+\.yaml$/, read: readTree },
  { pattern: /^requests\/[^/]+\.yaml$/, read: readRequest },
]
const isProblem = (file: string) => file.startsWith('problems/') && file.endsWith('.md')
const isText = (file: string) => /\.(ya?ml|md)$/.test(file)
const isReadme = (file: string) => /(^|\/)README\.md$/i.test(file)

/** Paths within the folder, with `/` on every system, in a fixed order. */
export async function listContentFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => isText(file) && !isReadme(file) && !file.split('/').some((part) => part.startsWith('.')))
    .sort()
}

/**
 * Reads a folder as `content/README.md` describes it. Faults of single files are collected, not thrown.
 * Errors: throws `ContentError` where the folder itself cannot be read.
 */
export async function readContent(path: string): Promise<ContentFolder> {
  const folder = emptyFolder()
  const files = await listContentFiles(path).catch((error: Error) => {
    throw new ContentError([{ file: path, line: 1, message: `the folder cannot be read (${error.message})` }])
  })
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readText(join(path, file)) })))
  for (const { file, text } of texts) {
    if (isProblem(file)) continue
    const reader = readers.find(({ pattern }) => pattern.test(file))
    if (reader) reader.read(folder, file, text)
    else folder.faults.push({ file, line: 1, message: `nothing reads this file: ${placeAdvice(file)}` })
  }
  if (!files.includes('services.yaml')) {
    folder.faults.push({
      file: 'services.yaml',
      line: 1,
      message: 'the service catalogue is missing: write services.yaml',
    })
  }
  readProblems(
    folder,
    texts.filter(({ file }) => isProblem(file)),
  )
  return { ...folder, faults: sortedFaults(folder.faults) }
}

const placeAdvice = (file: string) =>
  file.endsWith('.yml')
    ? 'name it .yaml'
    : 'move it to questions/, problems/<service>/, trees/ or requests/, in small letters'

/** Turkish letters may arrive composed or decomposed; the bank holds them composed. */
const readText = async (path: string) =>
  (await readFile(path, 'utf8'))
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
