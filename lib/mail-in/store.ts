import { db } from '@/lib/db/client'
import { newToken } from './thread-token'
import type { Verdict } from './verdict'

type About = { callId: string; personId: string } | { partId: string }

/** The token of a thread, made when its first mail goes out. Of two who make it at once both get the same. */
export async function tokenFor(about: About): Promise<string> {
  const known = await db.mailThread.findFirst({ where: about, select: { token: true } })
  if (known) return known.token
  await db.mailThread.createMany({ data: [{ token: newToken(), ...about }], skipDuplicates: true })
  return (await db.mailThread.findFirstOrThrow({ where: about, select: { token: true } })).token
}

export const findCallId = async (number: number): Promise<string | null> =>
  (await db.call.findUnique({ where: { number }, select: { id: true } }))?.id ?? null

export const findThread = (tokens: string[]) =>
  db.mailThread.findFirst({
    where: { token: { in: tokens } },
    select: {
      partId: true,
      call: { select: { number: true } },
      person: { select: { id: true, email: true, role: true, organizationId: true, disabledAt: true } },
    },
  })

/** A customer who may call, by the address they write from. */
export const findSender = (email: string) =>
  db.person.findFirst({
    where: { email: email.toLowerCase(), role: 'customer', disabledAt: null, organizationId: { not: null } },
    select: { id: true, organizationId: true, locale: true },
  })

type Kept = { key: string; from: string; subject: string; text: string; html: string | null; receivedAt: Date }

/** Keeps a mail once, and says what became of it so far; `received` until something has. */
export async function keepMail(mail: Kept): Promise<{ id: string; verdict: Verdict; callNumber: number | null }> {
  await db.incomingMail.createMany({ data: [{ ...mail, verdict: 'received' }], skipDuplicates: true })
  const { id, verdict, callNumber } = await db.incomingMail.findUniqueOrThrow({ where: { key: mail.key } })
  return { id, verdict: verdict as Verdict, callNumber }
}

export async function saveVerdict(id: string, verdict: Verdict, callNumber: number | null): Promise<void> {
  await db.incomingMail.update({ where: { id }, data: { verdict, callNumber } })
}

export const countCallsOf = (from: string, since: Date): Promise<number> =>
  db.incomingMail.count({ where: { from, verdict: 'call', receivedAt: { gte: since } } })

/** Tells somebody whom we do not know, at most once a day. */
export async function tellUnknown(address: string, locale: 'en' | 'tr', at: Date): Promise<void> {
  const key = `mailUnknown:${address}:${at.toISOString().slice(0, 10)}`
  const mail = { key, kind: 'mailUnknown', data: {}, name: address, address, locale, createdAt: at }
  await db.outgoingMail.createMany({ data: [mail], skipDuplicates: true })
}

export const findMail = (id: string) => db.incomingMail.findUnique({ where: { id } })

/** The latest mails, those that wait for somebody first or all of them. */
export const listMails = (verdicts: Verdict[] | null, limit: number) =>
  db.incomingMail.findMany({
    where: verdicts ? { verdict: { in: verdicts }, handledAt: null } : {},
    select: { id: true, from: true, subject: true, verdict: true, callNumber: true, receivedAt: true, handledAt: true },
    orderBy: { receivedAt: 'desc' },
    take: limit,
  })

export async function markHandled(id: string, at: Date): Promise<boolean> {
  return (await db.incomingMail.updateMany({ where: { id, handledAt: null }, data: { handledAt: at } })).count === 1
}
