import { type Entry, fromBufferPromise } from 'yauzl'
import type { GivenFile } from '@/lib/attachments/judge-files'
import { ok, type Result, refuse } from '@/lib/result'
import { decodeText } from './decode-text'

/** What is read, by path: texts of articles, and the pictures that lie beside them. Nothing is ever written to a path. */
export type Unpacked = { texts: Map<string, string>; pictures: Map<string, Uint8Array> }
export type UnpackRefusal = 'bad-zip' | 'unsafe-path' | 'too-large' | 'too-many' | 'nothing'

export const mostEntries = 5_000
/** Of everything together, unpacked. */
export const longestUnpackedBytes = 60 * 1024 * 1024
const longestEntryBytes = 20 * 1024 * 1024

const isText = (path: string) => /\.(md|markdown|csv|json)$/i.test(path)
const isPicture = (path: string) => /\.(png|jpe?g|gif|webp)$/i.test(path)
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** Files as they were given, and what is in those that are archives; archives in archives stay closed. */
export async function unpackFiles(files: GivenFile[]): Promise<Result<Unpacked, UnpackRefusal>> {
  const found: GivenFile[] = []
  const room = { entries: mostEntries, bytes: longestUnpackedBytes }
  for (const file of files) {
    const inside = isZip(file.bytes) ? await unzip(file.bytes, room) : ok([file])
    if (!inside.ok) return inside
    found.push(...inside.value)
  }
  const texts = new Map<string, string>()
  const pictures = new Map<string, Uint8Array>()
  for (const { name, bytes } of found) {
    const path = name.normalize('NFC')
    if (isText(path)) texts.set(path, decodeText(bytes))
    else if (isPicture(path)) pictures.set(path, bytes)
  }
  return texts.size === 0 ? refuse('nothing') : ok({ texts, pictures })
}

/**
 * What an archive holds, as far as we read it. Sizes are looked at before anything is unpacked, and an entry that holds
 * more than it says ends the reading; paths that leave the archive refuse it.
 */
async function unzip(
  bytes: Uint8Array,
  room: { entries: number; bytes: number },
): Promise<Result<GivenFile[], UnpackRefusal>> {
  const files: GivenFile[] = []
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
    if (zip.entryCount > room.entries) return refuse('too-many')
    const wanted: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize } = entry
      if (fileName.startsWith('__MACOSX/') || !(isText(fileName) || isPicture(fileName))) continue
      room.entries -= 1
      room.bytes -= uncompressedSize
      if (uncompressedSize > longestEntryBytes || room.bytes < 0) return refuse('too-large')
      wanted.push(entry)
    }
    for (const entry of wanted) {
      const chunks: Buffer[] = []
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
      files.push({ name: entry.fileName, bytes: new Uint8Array(Buffer.concat(chunks)) })
    }
  } catch (fault) {
    return refuse(
      /absolute path|relative path|characters in fileName/i.test((fault as Error).message) ? 'unsafe-path' : 'bad-zip',
    )
  }
  return ok(files)
}
