import { createTransport } from 'nodemailer'
import { confirmationToken } from '@/lib/calls/confirmation-link'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { composeMail } from './compose-mail'
import { pathOf, readNotice } from './notice'
import { listUnsent, markMailed, markUnsent, type UnsentNotice } from './store'

export type MailSettings = { smtpUrl: string | undefined; from: string; site: string }

const mailSettings = (): MailSettings => {
  const { SMTP_URL: smtpUrl, MAIL_FROM, NEXTAUTH_URL: site = 'http://127.0.0.1:3000' } = env()
  return { smtpUrl, from: MAIL_FROM ?? `Knownfix <help@${new URL(site).hostname}>`, site }
}

const batch = 50
/** Older news is no news: a mail server that was away for days does not pour out what everybody knows by now. */
const staleAfterMs = 3 * 24 * 3600_000
const patienceMs = 10_000

/** Mails notices that were committed and not yet mailed; each at most once. Without a mail server they stay in the app. */
export async function sendPendingMail(now: Date, settings: MailSettings = mailSettings()): Promise<{ sent: number }> {
  const { smtpUrl, from, site } = settings
  if (!smtpUrl) return { sent: 0 }
  const since = new Date(now.getTime() - staleAfterMs)
  const due = await listUnsent(since, batch)
  if (due.length === 0) return { sent: 0 }

  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...timeouts })
  let sent = 0
  try {
    // A server that is away or turns us down is found out before any mail is claimed.
    await transport.verify()
    for (const notice of due) {
      // Claimed before it is sent: two workers never send one mail twice.
      if (!(await markMailed(notice.id, since, now))) continue
      try {
        await transport.sendMail({ from, to: addressOf(notice), ...mailOf(notice, site) })
        sent++
      } catch (fault) {
        reportFault('sending a mail', fault)
        if (isForLater(fault)) await markUnsent(notice.id)
      }
    }
  } finally {
    transport.close()
  }
  return { sent }
}

const addressOf = ({ person }: UnsentNotice) => ({ name: person.name, address: person.email })

function mailOf({ kind, data, person }: UnsentNotice, site: string) {
  const about = readNotice(kind, data)
  const own = pathOf(about, person.role)
  const asked = 'confirm' in about ? about.confirm : undefined
  const path = asked ? `/confirm/${tokenOf(asked)}` : own
  const locale = person.locale ?? person.diagnoses[0]?.locale ?? 'en'
  return composeMail(about, { name: person.name, url: new URL(path, site).href, isOpen: path !== own, locale })
}

const tokenOf = ({ callId, resolvedAt }: { callId: string; resolvedAt: string }) =>
  confirmationToken({ callId, resolvedAt: new Date(resolvedAt) }, env().NEXTAUTH_SECRET)

/** "Not now" is due again; "never" is not, nor is a connection that broke when the server may have had it all. */
function isForLater(fault: unknown): boolean {
  const code = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : 0
  return code >= 400 && code < 500
}
