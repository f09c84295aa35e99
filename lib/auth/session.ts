import { randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { env } from '@/lib/env'
import { type CookiePurpose, cookieAttributes, cookieName } from './cookies'
import { emailKey, rememberDevice, sha256 } from './known-device'
import { oidcProvider } from './oidc-provider'
import { ownPath } from './own-path'
import { clientAddress, isSecureRequest, type ProxySettings, pathHeader } from './request-origin'
import { type ActorPerson, openSession, sealSession } from './session-token'
import type { SignedIn } from './sign-in'

export type { ActorPerson } from './session-token'

export const proxySettings = (): ProxySettings => ({
  trustProxy: env().TRUST_PROXY === '1',
  publicUrl: env().NEXTAUTH_URL,
})

const isSecure = async () => isSecureRequest(await headers(), proxySettings())

async function readCookie(purpose: CookiePurpose): Promise<string | undefined> {
  return (await cookies()).get(cookieName(purpose, await isSecure()))?.value
}

async function writeCookie(purpose: CookiePurpose, value: string): Promise<void> {
  const secure = await isSecure()
  const jar = await cookies()
  jar.set(cookieName(purpose, secure), value, cookieAttributes(purpose, secure))
}

/** The signed-in person, read from the database once a request; null for a visitor. */
export const currentActor = cache(
  async (): Promise<ActorPerson | null> => openSession(await readCookie('session'), env().NEXTAUTH_SECRET),
)

/** Whether the session that asks now still holds, to be asked again while a long answer goes on. */
export async function sessionCheck(): Promise<() => Promise<boolean>> {
  const sealed = await readCookie('session')
  return async () => (await openSession(sealed, env().NEXTAUTH_SECRET)) !== null
}

/** The signed-in person; a visitor is sent to sign in and comes back to where they were. */
export async function requireActor(): Promise<ActorPerson> {
  const actor = await currentActor()
  if (actor) return actor
  const asked = ownPath((await headers()).get(pathHeader))
  redirect(asked && asked !== '/' ? `/sign-in?next=${encodeURIComponent(asked)}` : '/sign-in')
}

/** Starts a session, in an action: sets the session's cookie and remembers the device. */
export async function startSession(signedIn: SignedIn, email: string): Promise<void> {
  const secret = env().NEXTAUTH_SECRET
  await writeCookie('session', await sealSession(signedIn, secret))
  await writeCookie('device', rememberDevice(await readCookie('device'), emailKey(email), secret))
}

/**
 * Takes the cookies of the person who leaves away, in an action: the next one at this device finds nothing of theirs.
 * The session itself ends with `signOut`.
 */
export async function dropSessionCookie(): Promise<void> {
  const secure = await isSecure()
  const jar = await cookies()
  for (const purpose of ['session', 'visitor', 'search'] as const) {
    jar.set(cookieName(purpose, secure), '', { ...cookieAttributes(purpose, secure), maxAge: 0 })
  }
}

/** The language chosen in this browser, as it was written: anything or nothing. */
export const chosenLocale = (): Promise<string | undefined> => readCookie('locale')

/** Remembers a language for this browser, in an action. */
export const rememberLocale = (locale: 'en' | 'tr'): Promise<void> => writeCookie('locale', locale)

/** Where a guess comes from: counted per address, and apart for a device the person signed in on before. */
export async function guessOrigin(): Promise<{ address: string; device: string | undefined; secret: string }> {
  return {
    address: clientAddress(await headers(), proxySettings()),
    device: await readCookie('device'),
    secret: env().NEXTAUTH_SECRET,
  }
}

const visitorShape = /^[\w-]{43}$/

/** How a visitor's own diagnoses are found: the hash of the random value in their cookie. Null without one. */
export const visitorKey = cache(async (): Promise<string | null> => {
  const value = await readCookie('visitor')
  return value && visitorShape.test(value) ? sha256(value) : null
})

/** The visitor's key, in an action: draws the random value on first use. */
export async function ensureVisitor(): Promise<string> {
  const known = await visitorKey()
  if (known) return known
  const value = randomBytes(32).toString('base64url')
  await writeCookie('visitor', value)
  return sha256(value)
}

/** What the sign-in page calls the OpenID Connect provider; null when there is none. */
export const providerName = (): string | null => oidcProvider()?.name ?? null

/** The search whose hit was opened last in this browser: what happens next is what came of it. */
export const openedSearch = (): Promise<string | undefined> => readCookie('search')
export const rememberOpenedSearch = (searchId: string): Promise<void> => writeCookie('search', searchId)
