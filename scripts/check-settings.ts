import { assertSecret } from '@/lib/auth/secret'
import { env } from '@/lib/env'

// Every setting is read once before anything starts: a wrong one is named here and not by the first page that needs it.
try {
  assertSecret(process.env.NEXTAUTH_SECRET)
  env()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
