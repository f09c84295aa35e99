import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

const shown = { id: true, kind: true, data: true, createdAt: true, acknowledgedAt: true } satisfies Prisma.NoticeSelect

/** A person's notices, newest first: those not yet acknowledged before the others. */
export const listNoticesOf = (personId: string, limit: number) =>
  db.notice.findMany({
    where: { personId },
    select: shown,
    orderBy: [{ acknowledgedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })

export const countOpenNotices = (personId: string) => db.notice.count({ where: { personId, acknowledgedAt: null } })

export const findNotice = (id: string) => db.notice.findUnique({ where: { id }, select: { personId: true } })

/** The first acknowledgement counts; saying it again changes nothing. */
export async function markAcknowledged(id: string, at: Date): Promise<void> {
  await db.notice.updateMany({ where: { id, acknowledgedAt: null }, data: { acknowledgedAt: at } })
}

/** Acknowledges everything of these kinds at once. */
export async function markAllAcknowledged(personId: string, kinds: string[], at: Date): Promise<void> {
  await db.notice.updateMany({
    where: { personId, kind: { in: kinds }, acknowledgedAt: null },
    data: { acknowledgedAt: at },
  })
}

const unsent = (since: Date): Prisma.NoticeWhereInput => ({
  mailedAt: null,
  acknowledgedAt: null,
  createdAt: { gte: since },
  person: { disabledAt: null },
})

/** Notices whose mail is due, oldest first, with whom it goes to and the language they last used. */
export const listUnsent = (since: Date, limit: number) =>
  db.notice.findMany({
    where: unsent(since),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      ...shown,
      person: {
        select: {
          id: true,
          email: true,
          name: true,
          role: true,
          locale: true,
          diagnoses: { orderBy: { createdAt: 'desc' }, take: 1, select: { locale: true } },
        },
      },
    },
  })

export type UnsentNotice = Awaited<ReturnType<typeof listUnsent>>[number]

/** Claims the mail of a notice for this process. False if another process, or the reader, was first. */
export async function markMailed(id: string, since: Date, at: Date): Promise<boolean> {
  const { count } = await db.notice.updateMany({ where: { id, ...unsent(since) }, data: { mailedAt: at } })
  return count === 1
}

const keptMail = {
  part: { select: { id: true, linkSerial: true, linkUntil: true, call: { select: { number: true } } } },
} satisfies Prisma.OutgoingMailInclude

const unsentMail = (since: Date): Prisma.OutgoingMailWhereInput => ({ mailedAt: null, createdAt: { gte: since } })

/** Mails to people without an account that are due, oldest first. */
export const listUnsentMails = (since: Date, limit: number) =>
  db.outgoingMail.findMany({
    where: unsentMail(since),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: keptMail,
  })

export type UnsentMail = Awaited<ReturnType<typeof listUnsentMails>>[number]

/** Claims a mail for this process. False if another process was first. */
export async function claimMail(id: string, since: Date, at: Date): Promise<boolean> {
  const { count } = await db.outgoingMail.updateMany({ where: { id, ...unsentMail(since) }, data: { mailedAt: at } })
  return count === 1
}

export async function releaseMail(id: string): Promise<void> {
  await db.outgoingMail.update({ where: { id }, data: { mailedAt: null } })
}

/** The mail was certainly not taken: it is due again. */
export async function markUnsent(id: string): Promise<void> {
  await db.notice.update({ where: { id }, data: { mailedAt: null } })
}

/** What was published since then, person by person, the newest first. */
export const listPublicationNotices = (since: Date) =>
  db.notice.findMany({
    where: { kind: 'problemPublished', createdAt: { gte: since }, person: { disabledAt: null } },
    orderBy: [{ createdAt: 'desc' }, { personId: 'asc' }],
    select: { data: true, createdAt: true, acknowledgedAt: true, person: { select: { name: true } } },
  })
