import { partMail } from './ask-provider'
import type { AttachedFile, RefusedFile } from './call-events'
import { saveFiles } from './store/attachments'
import { findCallById, saveCallEvent } from './store/calls'
import type { StoredPart } from './store/parts'

export { findFile } from './store/attachments'

/** The call, the key of what they came with, and who they are from: null for a provider. */
type Origin = { key: string; callId: string; byId: string | null }

/** Notes files that are kept already on a call and in its history. Whoever may do so was asked before. */
export const addFiles = (
  { key, callId, byId, internal, files }: Origin & { internal: boolean; files: AttachedFile[] },
  now: Date,
): Promise<boolean> =>
  saveFiles(callId, { kind: internal ? 'attachedForStaff' : 'attached', files }, { key, actorId: byId, at: now })

type Refused = Origin & { internal: boolean; part?: StoredPart | undefined; files: RefusedFile[] }

/** Tells agents which files of a mail were not taken, once, and whoever sent them: they stand in its history, or in a mail. */
export async function noteRefused({ key, callId, byId, internal, part, files }: Refused, now: Date): Promise<boolean> {
  const call = byId === null ? null : await findCallById(callId)
  const about = call && { number: call.number, title: call.title }
  const notices =
    byId === null || about === null
      ? []
      : [{ personId: byId, kind: 'callFilesRefused', key: `callFilesRefused:${key}`, data: about }]
  const mails = part ? [partMail('providerFiles', part.id, key, part.provider)] : []
  const kind = internal ? 'filesRefused' : 'filesNotTaken'
  return saveCallEvent(callId, `${key}:refused`, { kind, files }, { notices, mails, actorId: byId, at: now })
}
