import { parseArgs } from 'node:util'
import { checkContent } from '@/lib/content/check-content'
import { ContentError, faultLine } from '@/lib/content/content-fault'
import { exportFolder } from '@/lib/content/export-content'
import { importFolder } from '@/lib/content/import-content'

const usage = 'Usage: npm run content -- check|import|export <folder> [--overwrite]'

const commands: Record<string, (folder: string, overwrite: boolean) => Promise<string>> = {
  async check(folder) {
    const { services, questions, problems, trees, requests } = (await checkContent(folder)).content
    return `${folder} is good: ${services.size} services, ${questions.size} questions, ${problems.size} known problems, ${trees.size} trees, ${requests.size} requests`
  },
  async import(folder, overwrite) {
    const { bank, counts, kept } = await importFolder(folder, { overwrite }, new Date())
    const lines = Object.entries(counts).map(([kind, count]) => {
      const { created, updated, unchanged, archived } = count
      return `${kind}: ${created} new, ${updated} changed, ${archived} archived, ${unchanged} as before`
    })
    if (kept.length > 0)
      lines.push(`changed in the studio and left alone (--overwrite takes the folder's): ${kept.join(', ')}`)
    lines.push(bank === null ? 'nothing had changed' : `the bank is now number ${bank}`)
    return lines.join('\n')
  },
  async export(folder) {
    return `${await exportFolder(folder)} files in ${folder}`
  },
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { overwrite: { type: 'boolean', default: false } } })
  } catch {
    return null
  }
}

async function run(): Promise<number> {
  const given = readArguments()
  const [name = '', folder, ...more] = given?.positionals ?? []
  const command = commands[name]
  if (!given || !command || folder === undefined || more.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    console.log(await command(folder, given.values.overwrite))
    return 0
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    for (const fault of error.faults) console.error(faultLine(fault))
    const count = error.faults.length
    console.error(`${count} ${count === 1 ? 'fault' : 'faults'} in ${folder}; nothing was imported`)
    return 1
  }
}

process.exit(await run())
