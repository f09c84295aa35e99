import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BankContent } from '@/lib/knowledge/bank-content'
import { contentFiles } from './content-files'
import { listContentFiles } from './read-content'

const ownFolders = /^(questions|problems|trees|requests)\//

/** Makes a folder hold exactly this bank: files of entries that are gone are removed, other files are left alone. */
export async function writeContent(folder: string, content: BankContent, studioMade: Set<string>): Promise<string[]> {
  const files = contentFiles(content, studioMade)
  await mkdir(folder, { recursive: true })
  const there = await listContentFiles(folder)
  if (there.includes('services.yaml')) {
    const stale = there.filter((file) => ownFolders.test(file) && !files.has(file))
    await Promise.all(stale.map((file) => rm(join(folder, file))))
  }
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return [...files.keys()]
}
