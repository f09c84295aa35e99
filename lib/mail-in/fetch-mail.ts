import { ImapFlow } from 'imapflow'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { receiveMail } from './receive-mail'

const most = 50

/** Fetches what is unread in the mailbox; what was taken in is marked as read. Without IMAP_URL nothing happens. */
export async function fetchMail(now: Date, url: string | undefined = env().IMAP_URL): Promise<{ taken: number }> {
  if (!url) return { taken: 0 }
  const { hostname, port, protocol, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  const client = new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
  })
  // A connection that breaks between two commands says so here, and must not end the process.
  client.on('error', (fault: unknown) => reportFault('reading the mailbox', fault))
  await client.connect()
  try {
    return { taken: await takeUnread(client, decodeURIComponent(pathname.slice(1)) || 'INBOX', now) }
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function takeUnread(client: ImapFlow, mailbox: string, now: Date): Promise<number> {
  const lock = await client.getMailboxLock(mailbox)
  let taken = 0
  try {
    const unread = (await client.search({ seen: false }, { uid: true })) || []
    for (const uid of unread.slice(0, most)) {
      const message = await client.fetchOne(String(uid), { source: true }, { uid: true })
      const source = message ? message.source : undefined
      if (!source) continue
      try {
        await receiveMail(source, now)
        taken++
      } catch (fault) {
        // One that cannot be read stays unread and keeps nobody else's waiting.
        reportFault('taking in a mail', fault)
        continue
      }
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    }
  } finally {
    lock.release()
  }
  return taken
}
