import { confirmationToken } from '@/lib/calls/confirmation-link'
import { env } from '@/lib/env'
import { type MailEnvelope, partReplyWay, replyWay } from '@/lib/mail-in/reply-way'
import { composeMail, composeOutgoing, type Mail } from './compose-mail'
import { isAboutEntry, pathOf, readNotice } from './notice'
import { readOutgoing } from './outgoing'
import {
  claimMail,
  listUnsent,
  listUnsentMails,
  markMailed,
  markUnsent,
  postponeMail,
  postponeNotice,
  releaseMail,
  type UnsentMail,
  type UnsentNotice,
} from './store'
import { templateFinder } from './templates'

/** A mail that is due: a notice of a person, or a mail to somebody without an account. */
export type Letter = {
  to: { name: string; address: string }
  /** Null: whoever it is for does not want it by mail. */
  compose: () => Promise<(Mail & MailEnvelope) | null>
  /** Before it is sent: of two processes one gets it. */
  claim: (now: Date) => Promise<boolean>
  /** It was certainly not taken, and is due again later: the later, the more often that has happened. */
  release: (now: Date) => Promise<void>
  /** The same of what was not claimed. */
  postpone: (now: Date) => Promise<void>
}

type WordsOf = Awaited<ReturnType<typeof templateFinder>>

const batch = 50

/** The next attempt comes after half a minute, then after twice as long each time, and never later than this. */
const longestWaitMs = 10 * 60_000

const nextAttemptAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(longestWaitMs, 30_000 * 2 ** attempts))

export async function listLetters(since: Date, site: string, now: Date): Promise<Letter[]> {
  const [notices, mails, wordsOf] = await Promise.all([
    listUnsent(since, now, batch),
    listUnsentMails(since, now, batch),
    templateFinder(),
  ])
  return [
    ...notices.map((notice) => ({
      to: { name: notice.person.name, address: notice.person.email },
      compose: async () =>
        notice.person.unmailed.includes(notice.kind)
          ? null
          : { ...mailOfNotice(notice, site, wordsOf), ...(await replyWay(aboutOf(notice))) },
      claim: (at: Date) => markMailed(notice.id, since, at),
      release: (at: Date) => markUnsent(notice.id, nextAttemptAt(notice.mailAttempts, at)),
      postpone: (at: Date) => postponeNotice(notice.id, nextAttemptAt(notice.mailAttempts, at)),
    })),
    ...mails.map((mail) => ({
      to: { name: mail.name, address: mail.address },
      compose: async () => ({ ...mailOfOutgoing(mail, site, wordsOf), ...(await partReplyWay(mail)) }),
      claim: (at: Date) => claimMail(mail.id, since, at),
      release: (at: Date) => releaseMail(mail.id, nextAttemptAt(mail.mailAttempts, at)),
      postpone: (at: Date) => postponeMail(mail.id, nextAttemptAt(mail.mailAttempts, at)),
    })),
  ]
}

const aboutOf = ({ id, kind, data, person }: UnsentNotice) => {
  const about = readNotice(kind, data)
  return { id, number: isAboutEntry(about) ? null : about.number, personId: person.id }
}

export function mailOfNotice(
  { kind, data, person }: Pick<UnsentNotice, 'kind' | 'data' | 'person'>,
  site: string,
  wordsOf: WordsOf,
): Mail {
  const about = readNotice(kind, data)
  const own = pathOf(about, person.role)
  const asked = 'confirm' in about ? about.confirm : undefined
  const path = asked ? `/confirm/${tokenOf(asked)}` : own
  const locale = person.locale ?? person.diagnoses[0]?.locale ?? 'en'
  const words = wordsOf(kind, locale)
  return composeMail(about, { name: person.name, url: new URL(path, site).href, isOpen: path !== own, locale, words })
}

export function mailOfOutgoing(mail: UnsentMail, site: string, wordsOf: WordsOf): Mail {
  const about = readOutgoing(mail)
  return composeOutgoing(about, {
    ...{ name: mail.name, locale: mail.locale, words: wordsOf(about.kind, mail.locale) },
    url: new URL(about.path, site).href,
  })
}

const tokenOf = ({ callId, resolvedAt }: { callId: string; resolvedAt: string }) =>
  confirmationToken({ callId, resolvedAt: new Date(resolvedAt) }, env().NEXTAUTH_SECRET)
