import { type Actor, can } from '@/lib/auth/policy'
import { addFiles } from '@/lib/calls/add-files'
import type { RefusedFile } from '@/lib/calls/call-events'
import { findCallSubject } from '@/lib/calls/find-call-subject'
import { ok, type Result, refuse } from '@/lib/result'
import { type GivenFile, judgeFiles } from './judge-files'
import { keepFiles } from './keep-files'

export type AttachRefusal = 'not-found' | 'not-permitted' | 'none' | RefusedFile['why']

export type AttachInput = {
  /** A form key: the same files sent again are not added again. */
  key: string
  number: number
  /** Among agents only. */
  internal: boolean
  files: GivenFile[]
}

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

  const { taken, refused } = await judgeFiles(files)
  if (refused[0]) return refuse(refused[0].why)
  const kept = await keepFiles(taken, now)
  await addFiles({ key, callId: call.id, byId: actor.id, internal, files: kept }, now)
  return ok({ isCaller: actor.id === call.callerId })
}
