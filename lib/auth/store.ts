import type { Actor } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import type { GuessLimit } from './sign-in-limits'

export type SessionPerson = Actor & {
  name: string
  email: string
  locale: 'en' | 'tr' | null
  organizationName: string | null
  sessionEpoch: number
  disabledAt: Date | null
}

export async function findSessionPerson(id: string): Promise<SessionPerson | null> {
  const person = await db.person.findUnique({
    where: { id },
    select: {
      id: true,
      role: true,
      organizationId: true,
      mayFix: true,
      name: true,
      email: true,
      locale: true,
      sessionEpoch: true,
      disabledAt: true,
      organization: { select: { name: true } },
    },
  })
  if (!person) return null
  const { organization, ...rest } = person
  return { ...rest, organizationName: organization?.name ?? null }
}

export const findCredentials = (email: string) =>
  db.person.findUnique({
    where: { email },
    select: { id: true, role: true, passwordHash: true, sessionEpoch: true, disabledAt: true },
  })

/**
 * Counts this guess as a failed one, unless there were too many; null for a guess that is stopped.
 * The locks let guesses on one account, or from one address, pass only one after another: counting and adding are
 * one step, whatever number of processes asks.
 */
export async function takeGuess(limit: GuessLimit, now: Date): Promise<bigint | null> {
  const { accountKey, address, since, perAccount, perAddress } = limit
  const [, , rows] = await db.$transaction([
    db.$queryRaw`SELECT pg_advisory_xact_lock(71, hashtext(${accountKey}))::text`,
    db.$queryRaw`SELECT pg_advisory_xact_lock(72, hashtext(${address ?? accountKey}))::text`,
    db.$queryRaw<{ id: bigint }[]>`
      INSERT INTO "SignInAttempt" ("accountKey", "address", "succeeded", "at")
      SELECT ${accountKey}, ${address ?? 'known device'}, false, ${now}
      WHERE (SELECT count(*) FROM "SignInAttempt"
             WHERE "accountKey" = ${accountKey} AND NOT "succeeded" AND "at" > ${since}) < ${perAccount}
        AND (${address}::text IS NULL OR
            (SELECT count(*) FROM "SignInAttempt"
             WHERE "address" = ${address} AND NOT "succeeded" AND "at" > ${since}) < ${perAddress})
      RETURNING "id"`,
  ])
  return rows[0]?.id ?? null
}

export async function markGuessRight(id: bigint): Promise<void> {
  await db.signInAttempt.update({ where: { id }, data: { succeeded: true } })
}

export async function forgetGuessesBefore(at: Date): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { at: { lt: at } } })
}
