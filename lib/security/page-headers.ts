import { randomBytes } from 'node:crypto'
import { pathHeader } from '@/lib/auth/request-origin'
import { contentSecurityPolicy } from './headers'

/** Written by the server, over whatever a client sent under this name: the page's headers are there already. */
export const preparedHeader = 'x-knownfix-prepared'

/** What a page reads and what the browser is told: its nonce, its policy, where it is, and that nobody may store it. */
export function pageHeaders({ path, isSecure }: { path: string; isSecure: boolean }) {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy({ nonce, isDevelopment: process.env.NODE_ENV === 'development', isSecure })
  return {
    nonce,
    request: { 'x-nonce': nonce, 'content-security-policy': policy, [pathHeader]: path },
    response: { 'Content-Security-Policy': policy, 'Cache-Control': 'private, no-store' },
  }
}
