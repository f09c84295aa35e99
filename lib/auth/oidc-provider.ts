import type { AuthOptions } from 'next-auth'
import { env } from '@/lib/env'

type OAuthProvider = Extract<AuthOptions['providers'][number], { type: 'oauth' }>

/** The OpenID Connect provider of the settings, or null when sign-in is by password alone. */
export function oidcProvider(): OAuthProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    id: 'oidc',
    name: OIDC_NAME ?? 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: (profile: { sub: string }) => ({ id: profile.sub }),
  }
}
