import { randomUUID } from 'node:crypto'
import { type Actor, can } from '@/lib/auth/policy'
import { type AttachedFile, addFiles } from '@/lib/calls/add-files'
import { findCallSubject } from '@/lib/calls/find-call-subject'
import { ok, type Result, refuse } from '@/lib/result'
import { fileKind, fileName, longestFileBytes } from './file-kind'
import { keepBytes } from './store/bytes'

export type AttachRefusal = 'not-found' | 'not-permitted' | 'none' | 'too-many' | 'too-large' | 'not-taken'

export type AttachInput = {
  /** A form key: the same files sent again are not added again. */
  key: string
  number: number
  /** Among agents only. */
  internal: boolean
  files: { name: string; bytes: Uint8Array }[]
}

export const mostFiles = 5

/** Puts files on a call, all of them or none. Their bytes are safe before anything speaks of them. */
export async function attachFiles(
  actor: Actor,
  { key, number, internal, files }: AttachInput,
  now: Date,
): Promise<Result<{ isCaller: boolean }, AttachRefusal>> {
  const call = await findCallSubject(actor, number)
  if (!call) return refuse('not-found')
  if (!can(actor, 'call.comment', call)) return refuse('not-permitted')
  if (internal && !can(actor, 'call.readInternal', null)) return refuse('not-permitted')
  if (files.length === 0) return refuse('none')
  if (files.length > mostFiles) return refuse('too-many')
  if (files.some(({ bytes }) => bytes.length > longestFileBytes)) return refuse('too-large')

  const kinds = await Promise.all(files.map(({ bytes }) => fileKind(bytes)))
  const attached: AttachedFile[] = []
  for (const [index, { name, bytes }] of files.entries()) {
    const kind = kinds[index]
    if (!kind) return refuse('not-taken')
    attached.push({ id: randomUUID(), name: fileName(name, kind), type: kind.type, size: bytes.length })
  }
  for (const [index, { id }] of attached.entries()) await keepBytes(id, files[index]?.bytes as Uint8Array)
  await addFiles(actor, { key, callId: call.id, internal, files: attached }, now)
  return ok({ isCaller: actor.id === call.callerId })
}
