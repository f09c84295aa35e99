import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { sessionMaxAge } from './cookies'
import type { Actor } from './policy'
import type { SignedIn } from './sign-in'
import { findSessionPerson } from './store'

/** Who a session belongs to, as every page and use case gets it. */
export type ActorPerson = Actor & {
  name: string
  email: string
  locale: 'en' | 'tr' | null
  organizationName: string | null
}

const claims = z.object({ sub: z.uuid(), epoch: z.number().int() })

type SessionOf = Pick<SignedIn, 'personId' | 'epoch'>

export const sessionClaims = ({ personId, epoch }: SessionOf) => ({ sub: personId, epoch })

export const sealSession = (signedIn: SessionOf, secret: string): Promise<string> =>
  encode({ token: sessionClaims(signedIn), secret, maxAge: sessionMaxAge })

/**
 * The person of a session, or null: forged, expired, signed out, disabled, or from before a new password or role.
 * Always read from the database: a session is only as good as the person's present state.
 */
export async function openSession(sealed: string | undefined, secret: string): Promise<ActorPerson | null> {
  return sealed ? openSessionClaims(await decode({ token: sealed, secret }).catch(() => null)) : null
}

export async function openSessionClaims(token: unknown): Promise<ActorPerson | null> {
  const given = claims.safeParse(token)
  if (!given.success) return null
  const person = await findSessionPerson(given.data.sub)
  if (!person || person.disabledAt || person.sessionEpoch !== given.data.epoch) return null
  const { sessionEpoch: _, disabledAt: __, ...actor } = person
  return actor
}
