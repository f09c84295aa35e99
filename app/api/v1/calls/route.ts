import { z } from 'zod'
import { systemOf } from '@/lib/api-tokens/manage-tokens'
import { clientAddress } from '@/lib/auth/request-origin'
import { proxySettings } from '@/lib/auth/session'
import { openBySystem, type SystemRefusal, systemCall } from '@/lib/calls/open-by-system'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { limiter } from '@/lib/search/token-bucket'

export const dynamic = 'force-dynamic'

/** Who guesses at tokens, or lost theirs, has to wait; a system with a token of its own is counted by that. */
const mayGuess = limiter({ burst: 20, perSecond: 0.2 })

const idempotencyKey = z.string().trim().min(1).max(200)

const statusOf: Record<SystemRefusal, number> = {
  'unknown-caller': 422,
  'unknown-service': 422,
  'key-used': 409,
  'too-many': 429,
}

const answer = (body: object, status: number, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })

const wait = (error: string, seconds: number) => answer({ error }, 429, { 'retry-after': String(seconds) })

/** POST /api/v1/calls: a system of an organisation opens a call for one of its people. The README says how. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  const now = new Date()
  try {
    const system = await systemOf(headers.get('authorization'), now)
    if (!system) {
      const client = clientAddress(headers, proxySettings())
      return mayGuess(client, now.getTime())
        ? answer({ error: 'unauthorized' }, 401, { 'www-authenticate': 'Bearer' })
        : wait('too-many-requests', 5)
    }
    const key = idempotencyKey.safeParse(headers.get('idempotency-key'))
    if (!key.success) return answer({ error: 'bad-request', fields: ['Idempotency-Key'] }, 400)
    const input = systemCall.safeParse(await request.json().catch(() => null))
    if (!input.success) return answer({ error: 'bad-request', fields: fieldsOf(input.error) }, 400)

    const result = await openBySystem(system, key.data, input.data, now)
    if (!result.ok) {
      return result.code === 'too-many' ? wait('too-many-requests', 60) : refused(result.code)
    }
    const { number, isNew } = result.value
    const { NEXTAUTH_URL: site = new URL(request.url).origin } = env()
    return answer({ number, url: new URL(`/calls/${number}`, site).href }, isNew ? 201 : 200)
  } catch (fault) {
    reportFault('opening a call for a system', fault)
    return answer({ error: 'not-saved' }, 503, { 'retry-after': '30' })
  }
}

const refused = (code: SystemRefusal) => answer({ error: code }, statusOf[code])

/** The names of what is missing or wrong; what is not known here is named as well. */
const fieldsOf = ({ issues }: z.ZodError): string[] => [
  ...new Set(
    issues.flatMap((issue) => ('keys' in issue ? (issue.keys as string[]) : [issue.path.join('.') || 'body'])),
  ),
]
