import { randomUUID } from 'node:crypto'
import type { AttachedFile, RefusedFile } from '@/lib/calls/call-events'
import { fileKind, fileName, longestFileBytes, longestName, plainName } from './file-kind'

export type GivenFile = { name: string; bytes: Uint8Array }
type Judged = { taken: { file: AttachedFile; bytes: Uint8Array }[]; refused: RefusedFile[] }

const mostFiles = 5

/** What is taken of files that come together, each by its content and its size, and why the others are not. */
export async function judgeFiles(files: GivenFile[]): Promise<Judged> {
  const judged: Judged = { taken: [], refused: [] }
  for (const { name, bytes } of files) {
    const refuse = (why: RefusedFile['why']) =>
      judged.refused.push({ name: plainName(name).slice(0, longestName) || 'file', why })
    if (bytes.length > longestFileBytes) refuse('too-large')
    else {
      const kind = await fileKind(bytes)
      if (!kind) refuse('not-taken')
      else if (judged.taken.length === mostFiles) refuse('too-many')
      else {
        const file = { id: randomUUID(), name: fileName(name, kind), type: kind.type, size: bytes.length }
        judged.taken.push({ file, bytes })
      }
    }
  }
  return judged
}
