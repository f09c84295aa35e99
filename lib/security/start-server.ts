import { assertSecret } from '@/lib/auth/secret'
import { env } from '@/lib/env'
import { listenToRequests } from './listen-to-requests'

/** A server with a secret that others could know must not answer at all. */
export function startServer(): void {
  try {
    assertSecret(process.env.NEXTAUTH_SECRET)
    const { TRUST_PROXY, NEXTAUTH_URL } = env()
    listenToRequests({ trustProxy: TRUST_PROXY === '1', publicUrl: NEXTAUTH_URL })
  } catch (error) {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error)
    process.exit(1)
  }
}
