import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { GivenFile } from '@/lib/attachments/judge-files'
import { IntakeError } from '@/lib/intake/article'
import { type IntakeItem, intakeFormats } from '@/lib/intake/plan-intake'
import { planOf, takeIn } from '@/lib/intake/take-in'
import { type UnpackRefusal, unpackFiles } from '@/lib/intake/unpack-files'
import { isLocale } from '@/lib/messages/locale'
import { findAuthor } from '@/lib/people/find-author'

const formats = intakeFormats
const usage = `Usage: npm run take-in -- ${formats.join('|')} <file or folder> --as <e-mail> [--service <id>] [--language en|tr] [--source <name>] [--write]
Without --write it only says what would happen.`

const wanted = /\.(md|markdown|csv|json|zip|png|jpe?g|gif|webp)$/i
const faults: Record<UnpackRefusal, string> = {
  'bad-zip': 'The archive cannot be read.',
  'unsafe-path': 'The archive holds a path that leads out of it.',
  'too-large': 'Unpacked it is larger than 60 MB, or one of its files than 20 MB.',
  'too-many': 'It holds more than 5,000 files.',
  nothing: 'There is no .md, .csv or .json file.',
}

const advice: Record<IntakeItem['notes'][number], string> = {
  pictures: 'pictures come with it',
  'foreign-images': 'images stay links: paste them anew',
  'mend-text': 'a text holds something that is not shown: the editor names it',
  'no-steps': 'there are no steps yet',
  'one-language': 'one language is missing',
}

function lineOf({ title, languages, category, service, notes, alike }: IntakeItem): string {
  const what = service === null ? 'LEFT OUT, no service: give --service' : `draft in ${service}`
  const more = notes.map((note) => advice[note])
  if (alike[0]) more.push(`known already? ${alike[0].title} (${alike[0].id})`)
  return [`- ${title} [${languages.join(', ')}] ${category || '(no category)'} → ${what}`, ...more].join('\n    ')
}

/** What a path holds: a file, an archive, or a folder with everything below it. */
async function filesAt(path: string): Promise<GivenFile[]> {
  const given = async (file: string, name: string) => ({ name, bytes: new Uint8Array(await readFile(file)) })
  if ((await stat(path)).isFile()) return [await given(path, basename(path))]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(names.map((name) => given(name, relative(path, name).split(sep).join('/'))))
}

function readArguments() {
  const options = {
    as: { type: 'string', default: '' },
    service: { type: 'string' },
    source: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    write: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch {
    return null
  }
}

async function run(): Promise<number> {
  const given = readArguments()
  const [name, path] = given?.positionals ?? []
  const format = formats.find((each) => each === name)
  if (!given || !format || path === undefined || !isLocale(given.values.language)) {
    console.error(usage)
    return 2
  }
  const { as, service = null, source, language, write } = given.values
  const actor = await findAuthor(as)
  if (!actor) {
    console.error(`There is no active person with the e-mail "${as}": --as says in whose name the drafts are written.`)
    return 1
  }
  const unpacked = await unpackFiles(await filesAt(path))
  if (!unpacked.ok) {
    console.error(faults[unpacked.code])
    return 1
  }
  const intake = { format, ...unpacked.value, source, locale: language, service }
  const plan = await planOf(actor, intake)
  if (!plan.ok) {
    console.error('Only Level 2 writes known problems.')
    return 1
  }
  for (const item of plan.value) console.log(lineOf(item))
  const count = plan.value.filter(({ content }) => content !== null).length
  if (!write) {
    console.log(`${plan.value.length} articles, ${count} would become drafts. Nothing was written: add --write.`)
    return 0
  }
  const taken = await takeIn(actor, intake, new Date())
  if (taken.ok)
    console.log(
      `${taken.value.drafts.length} drafts, ${taken.value.known.length} taken in before, ${taken.value.left.length} left out.`,
    )
  return 0
}

try {
  process.exit(await run())
} catch (fault) {
  if (!(fault instanceof IntakeError) && (fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  console.error((fault as Error).message)
  process.exit(1)
}
