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

/** What is due now, and not only later because it was not taken. */
const dueBy = (now: Date) => ({ OR: [{ mailAfter: null }, { mailAfter: { lte: now } }] })

const unsent = (since: Date): Prisma.NoticeWhereInput => ({
  mailedAt: null,
  acknowledgedAt: null,
  createdAt: { gte: since },
  person: { disabledAt: null },
})

const mailed = {
  mailedAt: true,
  mailAttempts: true,
  ...shown,
  person: {
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      locale: true,
      unmailed: true,
      diagnoses: { orderBy: { createdAt: 'desc' }, take: 1, select: { locale: true } },
    },
  },
} satisfies Prisma.NoticeSelect

/** Notices whose mail is due, oldest first, with whom it goes to and the language they last used. */
export const listUnsent = (since: Date, now: Date, limit: number) =>
  db.notice.findMany({
    where: { ...unsent(since), ...dueBy(now) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: mailed,
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
export const listUnsentMails = (since: Date, now: Date, limit: number) =>
  db.outgoingMail.findMany({
    where: { ...unsentMail(since), ...dueBy(now) },
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

const again = (mailAfter: Date) => ({ mailedAt: null, mailAfter, mailAttempts: { increment: 1 } })

export async function releaseMail(id: string, mailAfter: Date): Promise<void> {
  await db.outgoingMail.update({ where: { id }, data: again(mailAfter) })
}

/** Puts off what nobody has claimed meanwhile. */
export async function postponeMail(id: string, mailAfter: Date): Promise<void> {
  await db.outgoingMail.updateMany({ where: { id, mailedAt: null }, data: again(mailAfter) })
}

export async function postponeNotice(id: string, mailAfter: Date): Promise<void> {
  await db.notice.updateMany({ where: { id, mailedAt: null }, data: again(mailAfter) })
}

/** The mail was certainly not taken: it is due again, later each time. */
export async function markUnsent(id: string, mailAfter: Date): Promise<void> {
  await db.notice.update({ where: { id }, data: again(mailAfter) })
}

/** What was published since then, person by person, the newest first. */
export const listPublicationNotices = (kinds: readonly string[], since: Date) =>
  db.notice.findMany({
    where: { kind: { in: [...kinds] }, createdAt: { gte: since }, person: { disabledAt: null } },
    orderBy: [{ createdAt: 'desc' }, { personId: 'asc' }],
    select: { kind: true, data: true, createdAt: true, acknowledgedAt: true, person: { select: { name: true } } },
  })

export const listTemplateRows = () => db.mailTemplate.findMany()

type TemplateKey = { kind: string; locale: 'en' | 'tr' }
type Words = { title: string; text: string }

export async function addTemplate(template: TemplateKey & Words): Promise<boolean> {
  return (await db.mailTemplate.createMany({ data: [template], skipDuplicates: true })).count === 1
}

export async function replaceTemplate(key: TemplateKey, version: number, words: Words): Promise<boolean> {
  const { count } = await db.mailTemplate.updateMany({
    where: { ...key, version },
    data: { ...words, version: version + 1 },
  })
  return count === 1
}

export async function removeTemplate(key: TemplateKey, version: number): Promise<boolean> {
  return version === 0 || (await db.mailTemplate.deleteMany({ where: { ...key, version } })).count === 1
}

/** The latest mails to people, sent or not, newest first. */
export const listRecentNotices = (limit: number) =>
  db.notice.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit, select: mailed })

export const listRecentMails = (limit: number) =>
  db.outgoingMail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit, include: keptMail })

export const findUnmailed = async (personId: string): Promise<string[]> =>
  (await db.person.findUniqueOrThrow({ where: { id: personId }, select: { unmailed: true } })).unmailed

export async function saveUnmailed(personId: string, kinds: string[]): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { unmailed: kinds } })
}
