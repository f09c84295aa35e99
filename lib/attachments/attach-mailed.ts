import { addFiles, noteRefused } from '@/lib/calls/add-files'
import { type GivenFile, judgeFiles } from './judge-files'
import { keepFiles } from './keep-files'

export type MailedFiles = {
  /** Of the mail: the same mail again adds nothing. */
  key: string
  callId: string
  /** Null: a provider, whose files are among agents. */
  byId: string | null
  internal: boolean
  /** The provider's part that a mail answers: who sent it is told by mail. */
  part?: Parameters<typeof noteRefused>[0]['part']
  files: GivenFile[]
}

/**
 * Puts on a call what came with a mail, by the checks that uploads go through. A mail cannot be handed back, so what is
 * not taken is named to the agents instead. Whoever hands it in has been let write on the call.
 */
export async function attachMailed({ files, ...on }: MailedFiles, now: Date): Promise<void> {
  const { taken, refused } = await judgeFiles(files)
  if (taken.length > 0) await addFiles({ ...on, files: await keepFiles(taken, now) }, now)
  if (refused.length > 0) await noteRefused({ ...on, files: refused }, now)
}
