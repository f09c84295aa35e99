import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { findMail, listMails, markHandled } from './store'
import type { Verdict } from './verdict'

const shown = 100
/** Of these nothing could be made: somebody has to look. */
const open: Verdict[] = ['unknownSender', 'tooMany', 'refused', 'bounce']

export type ListedMail = Awaited<ReturnType<typeof listMails>>[number]

/** Mails that came in: what waits for somebody, or all. */
export const listIncoming = async (actor: Actor, all: boolean): Promise<Result<ListedMail[], 'not-permitted'>> =>
  can(actor, 'call.readInternal', null) ? ok(await listMails(all ? null : open, shown)) : refuse('not-permitted')

export async function readMail(actor: Actor, id: string) {
  if (!can(actor, 'call.readInternal', null)) return refuse('not-permitted')
  const mail = await findMail(id)
  return mail ? ok(mail) : refuse('not-found')
}

/** Somebody has looked after a mail of which nothing could be made. */
export async function handleMail(actor: Actor, id: string, now: Date): Promise<Result<null, 'not-permitted'>> {
  if (!can(actor, 'call.register', null)) return refuse('not-permitted')
  await markHandled(id, now)
  return ok(null)
}
