import { createHash, randomBytes } from 'node:crypto'

/** So that a scanner for leaked secrets can tell what it has found. */
const prefix = 'knownfix_'
const shape = /^knownfix_[\w-]{43}$/

/** A new secret: 32 bytes drawn by lot, as text. */
export const newTokenText = (): string => prefix + randomBytes(32).toString('base64url')

/** What is kept of a secret. It was drawn by lot and is long, so that nothing slower is needed. */
export const tokenHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The secret in an Authorization header (RFC 6750); null where there is none of ours. */
export function tokenIn(authorization: string | null): string | null {
  const [, text = ''] = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '') ?? []
  return shape.test(text) ? text : null
}
