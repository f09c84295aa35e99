import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { receiveMail } from '@/lib/mail-in/receive-mail'
import { isSigned } from '@/lib/mail-in/webhook-signature'
import { longestMailBytes } from '@/lib/security/request-fault'

export const dynamic = 'force-dynamic'

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** POST /api/v1/mail-in: one mail as it was sent (message/rfc822), signed with MAIL_IN_SECRET. Not there without it. */
export async function POST(request: Request): Promise<Response> {
  const { MAIL_IN_SECRET: secret } = env()
  if (!secret) return answer({ error: 'not-found' }, 404)
  const now = new Date()
  const body = Buffer.from(await request.arrayBuffer())
  if (body.length > longestMailBytes) return answer({ error: 'too-large' }, 413)
  if (!isSigned(body, request.headers.get('x-knownfix-signature') ?? '', secret, now)) {
    return answer({ error: 'bad-signature' }, 401)
  }
  try {
    const { verdict } = await receiveMail(body, now)
    return answer({ verdict }, 200)
  } catch (fault) {
    reportFault('taking in a mail', fault)
    return answer({ error: 'not-taken' }, 503)
  }
}
