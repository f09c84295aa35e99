import type { AttachedFile } from '@/lib/calls/call-events'
import { keepBytes } from './store/bytes'
import { markPending } from './store/pending'

/** Makes the bytes of files safe before anything speaks of them. Where nothing ever does, the sweep finds them. */
export async function keepFiles(
  files: { file: AttachedFile; bytes: Uint8Array }[],
  now: Date,
): Promise<AttachedFile[]> {
  await markPending(
    files.map(({ file }) => file.id),
    now,
  )
  for (const { file, bytes } of files) await keepBytes(file.id, bytes)
  return files.map(({ file }) => file)
}
