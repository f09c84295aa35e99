import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { signOut } from '@/lib/people/sign-out'
import { cookieName, sessionMaxAge } from './cookies'
import { findOidcPerson, isVerifiedEmail } from './oidc-person'
import { oidcProvider } from './oidc-provider'
import { ownPath } from './own-path'
import { openSessionClaims, sessionClaims } from './session-token'
import { type SignedIn, signIn } from './sign-in'

export type RequestOrigin = { secure: boolean; address: string; device: string | undefined }

const passwordProvider = (origin: RequestOrigin) =>
  CredentialsProvider({
    id: 'credentials',
    credentials: { email: {}, password: {} },
    async authorize(given) {
      const email = given?.email
      const password = given?.password
      if (typeof email !== 'string' || typeof password !== 'string' || !password || password.length > 200) return null
      const { address, device } = origin
      const result = await signIn({ email, password, address, device, secret: env().NEXTAUTH_SECRET }, new Date())
      if (!result.ok && result.code !== 'wrong') throw new Error(result.code)
      return result.ok ? { id: result.value.personId, signedIn: result.value } : null
    },
  })

const cookie = (name: string, secure: boolean, maxAge?: number) => ({
  name: `${secure ? '__Host-' : ''}knownfix-${name}`,
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, ...(maxAge ? { maxAge } : {}) },
})

/** next-auth's settings for one request. A session carries who and from which epoch, nothing else. */
export function sessionOptions(origin: RequestOrigin): AuthOptions {
  const { secure } = origin
  const oidc = oidcProvider()
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: oidc ? [passwordProvider(origin), oidc] : [passwordProvider(origin)],
    session: { strategy: 'jwt', maxAge: sessionMaxAge },
    useSecureCookies: secure,
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    cookies: {
      sessionToken: { ...cookie('session', secure), name: cookieName('session', secure) },
      callbackUrl: cookie('callback', secure),
      csrfToken: cookie('csrf', secure),
      pkceCodeVerifier: cookie('pkce', secure, 900),
      state: cookie('state', secure, 900),
      nonce: cookie('nonce', secure, 900),
    },
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== 'oidc') return true
        const person = isVerifiedEmail(profile) ? await findOidcPerson(profile.email) : null
        return person ? true : '/sign-in?notice=unknown-person'
      },
      async jwt({ token, user, account, profile }) {
        const signedIn = (user as { signedIn?: SignedIn } | undefined)?.signedIn
        if (signedIn) return sessionClaims(signedIn)
        const person = account && isVerifiedEmail(profile) ? await findOidcPerson(profile.email) : null
        if (person) return sessionClaims(person)
        if (!(await openSessionClaims(token))) throw new Error('This session has ended')
        return sessionClaims({ personId: String(token.sub), epoch: Number(token.epoch) })
      },
      async session({ session, token }) {
        const actor = await openSessionClaims(token)
        return { expires: session.expires, ...(actor ? { user: { name: actor.name, email: actor.email } } : {}) }
      },
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${ownPath(path) ?? '/'}`
      },
    },
    events: {
      async signOut({ token }) {
        const actor = await openSessionClaims(token)
        if (actor) await signOut(actor)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}
