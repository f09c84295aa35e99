import type { AttachedFile, RefusedFile } from './call-events'
import { saveFiles } from './store/attachments'
import { saveCallEvent } from './store/calls'

export { findFile } from './store/attachments'

/** The call, the key of what they came with, and who they are from: null for a provider. */
type Origin = { key: string; callId: string; byId: string | null }

/** Notes files that are kept already on a call and in its history. Whoever may do so was asked before. */
export const addFiles = (
  { key, callId, byId, internal, files }: Origin & { internal: boolean; files: AttachedFile[] },
  now: Date,
): Promise<boolean> =>
  saveFiles(callId, { kind: internal ? 'attachedForStaff' : 'attached', files }, { key, actorId: byId, at: now })

/** Tells agents which files of a mail were not taken, once. */
export const noteRefused = (
  { key, callId, byId, files }: Origin & { files: RefusedFile[] },
  now: Date,
): Promise<boolean> =>
  saveCallEvent(callId, `${key}:refused`, { kind: 'filesRefused', files }, { actorId: byId, at: now })
