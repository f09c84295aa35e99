import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { listLetters } from './letters'

export type MailSettings = { smtpUrl: string | undefined; from: string; site: string }

export const mailSettings = (): MailSettings => {
  const { SMTP_URL: smtpUrl, MAIL_FROM, NEXTAUTH_URL: site = 'http://127.0.0.1:3000' } = env()
  return { smtpUrl, from: MAIL_FROM ?? `Knownfix <help@${new URL(site).hostname}>`, site }
}

/** Older news is no news: a mail server that was away for days does not pour out what everybody knows by now. */
const staleAfterMs = 3 * 24 * 3600_000
const patienceMs = 10_000

/** Mails what was committed and not yet mailed; each at most once. Without a mail server they stay in the app. */
export async function sendPendingMail(now: Date, settings: MailSettings = mailSettings()): Promise<{ sent: number }> {
  const { smtpUrl, from, site } = settings
  if (!smtpUrl) return { sent: 0 }
  const since = new Date(now.getTime() - staleAfterMs)
  const due = await listLetters(since, site, now)
  if (due.length === 0) return { sent: 0 }

  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...timeouts })
  let sent = 0
  try {
    // A server that is away or turns us down is found out before any mail is claimed. It is left alone for a while.
    await transport.verify().catch(async (fault: unknown) => {
      for (const letter of due) await letter.postpone(now)
      throw fault
    })
    for (const letter of due) {
      // Claimed before it is sent: two workers never send one mail twice.
      if (!(await letter.claim(now))) continue
      try {
        const mail = await letter.compose()
        if (mail === null) continue
        await transport.sendMail({ from, to: letter.to, ...mail })
        sent++
      } catch (fault) {
        reportFault('sending a mail', fault)
        if (isForLater(fault)) await letter.release(now)
      }
    }
  } finally {
    transport.close()
  }
  return { sent }
}

/** "Not now" is due again; "never" is not, nor is a connection that broke when the server may have had it all. */
function isForLater(fault: unknown): boolean {
  const code = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : 0
  return code >= 400 && code < 500
}
