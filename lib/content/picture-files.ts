import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CarriedPicture, carryOut, isCarried } from '@/lib/attachments/carry-pictures'
import type { BankContent } from '@/lib/knowledge/bank-content'
import { picturesIn } from '@/lib/knowledge/picture-address'
import type { ContentFault } from './content-fault'

/** Of a content folder: `images/<id>.<what it is>`, one file for each picture that a text names. */
const folderName = 'images'
const ownName = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.(?:png|jpeg|jpg|gif|webp)$/

const namedIn = ({ problems, questions, trees }: BankContent) =>
  picturesIn([problems, questions, trees].map((entries) => [...entries.values()]))

const filesOf = (folder: string) => readdir(join(folder, folderName)).catch(() => [])

/** The pictures that the texts of a folder name, and a fault for each that is not there or is none. */
export async function readPictures(
  folder: string,
  content: BankContent,
): Promise<{ pictures: CarriedPicture[]; faults: ContentFault[] }> {
  const names = new Map((await filesOf(folder)).map((name) => [ownName.exec(name)?.[1], name]))
  const pictures: CarriedPicture[] = []
  const faults: ContentFault[] = []
  for (const id of namedIn(content)) {
    const name = names.get(id)
    const bytes = name === undefined ? null : new Uint8Array(await readFile(join(folder, folderName, name)))
    const file = `${folderName}/${name ?? `${id}.png`}`
    if (name === undefined || bytes === null)
      faults.push({ file, line: 1, message: 'a text names this picture, but it is not in the folder' })
    else if (await isCarried(bytes)) pictures.push({ id, name, bytes })
    else faults.push({ file, line: 1, message: 'this is no PNG, JPEG, GIF or WebP of at most 5 MB' })
  }
  return { pictures, faults }
}

/** Makes a folder hold the pictures that these texts name, and none that they no longer do. */
export async function writePictures(folder: string, content: BankContent): Promise<string[]> {
  const pictures = await carryOut(namedIn(content))
  const names = new Set(pictures.map(({ name }) => name))
  const stale = (await filesOf(folder)).filter((name) => ownName.test(name) && !names.has(name))
  await Promise.all(stale.map((name) => rm(join(folder, folderName, name))))
  if (pictures.length > 0) await mkdir(join(folder, folderName), { recursive: true })
  for (const { name, bytes } of pictures) await writeFile(join(folder, folderName, name), bytes)
  return [...names].map((name) => `${folderName}/${name}`)
}
