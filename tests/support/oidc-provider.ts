import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export type Profile = { email?: string; email_verified?: boolean | string }

/** An OpenID Connect provider that vouches for whatever profile the test gives it. */
export async function anOidcProvider() {
  const profiles = new Map<string, Profile & { nonce: string }>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const answer = answerOf(new URL(request.url ?? '/', issuer), new URLSearchParams(body))
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answerOf({ pathname }: URL, given: URLSearchParams): unknown {
    if (pathname === '/.well-known/openid-configuration') {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }
    }
    if (pathname === '/keys')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'key' }] }
    return {
      access_token: 'opaque',
      token_type: 'Bearer',
      id_token: idToken(profiles.get(given.get('code') ?? '') ?? { nonce: '' }),
    }
  }

  function idToken(profile: Profile & { nonce: string }): string {
    const seconds = Math.trunc(Date.now() / 1000)
    const claims = { iss: issuer, aud: 'knownfix', sub: randomUUID(), iat: seconds, exp: seconds + 60, ...profile }
    const signed = `${part({ alg: 'RS256', kid: 'key' })}.${part(claims)}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }

  return {
    issuer,
    /** Plays the person who agrees there: the query to come back with. */
    agree(authorizeUrl: URL, profile: Profile): string {
      const code = randomUUID()
      profiles.set(code, { ...profile, nonce: authorizeUrl.searchParams.get('nonce') ?? '' })
      return String(new URLSearchParams({ code, state: authorizeUrl.searchParams.get('state') ?? '' }))
    },
    close: () => server.close(),
  }
}
