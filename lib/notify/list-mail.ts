import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { mailOfNotice, mailOfOutgoing } from './letters'
import { mailSettings } from './send-pending-mail'
import { listRecentMails, listRecentNotices } from './store'
import { templateFinder } from './templates'

const shown = 60

export type KeptMail = {
  id: string
  name: string
  address: string
  subject: string
  text: string
  createdAt: Date
  mailedAt: Date | null
}

/** The latest mails as they were or will be sent. Without a mail server they are kept here and nowhere else. */
export async function listMail(
  actor: Actor,
): Promise<Result<{ hasServer: boolean; mails: KeptMail[] }, 'not-permitted'>> {
  if (!can(actor, 'mail.manage', null)) return refuse('not-permitted')
  const { smtpUrl, site } = mailSettings()
  const [notices, mails, wordsOf] = await Promise.all([
    listRecentNotices(shown),
    listRecentMails(shown),
    templateFinder(),
  ])
  const kept = [
    ...notices.map((notice) => ({
      ...{ id: notice.id, createdAt: notice.createdAt, mailedAt: notice.mailedAt },
      ...{ name: notice.person.name, address: notice.person.email, ...mailOfNotice(notice, site, wordsOf) },
    })),
    ...mails.map((mail) => ({
      ...{ id: mail.id, createdAt: mail.createdAt, mailedAt: mail.mailedAt },
      ...{ name: mail.name, address: mail.address, ...mailOfOutgoing(mail, site, wordsOf) },
    })),
  ]
  const latest = kept.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, shown)
  return ok({ hasServer: smtpUrl !== undefined, mails: latest.map(({ html: _, ...mail }) => mail) })
}
