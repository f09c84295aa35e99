import type { Actor } from '@/lib/auth/policy'
import type { AttachedFile } from './call-events'
import { saveFiles } from './store/attachments'

export type { AttachedFile } from './call-events'
export { findFile } from './store/attachments'

/** Notes files that are kept already on a call and in its history. Whoever may do so was asked before. */
export const addFiles = (
  actor: Actor,
  { key, callId, internal, files }: { key: string; callId: string; internal: boolean; files: AttachedFile[] },
  now: Date,
): Promise<boolean> =>
  saveFiles(callId, { kind: internal ? 'attachedForStaff' : 'attached', files }, { key, actorId: actor.id, at: now })
