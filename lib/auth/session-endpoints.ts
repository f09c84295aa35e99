import { createHash, randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import { env } from '@/lib/env'
import { type AuthRequest, type AuthRequestFault, readAuthRequest } from './auth-request'
import { cookieName } from './cookies'
import { oidcProvider } from './oidc-provider'
import { ownPath } from './own-path'
import { clientAddress, isSecureRequest } from './request-origin'
import { sessionOptions } from './session-options'

type Cookies = { name: string; value: string }[]
type Handler = (request: object, response: object, options: object) => Promise<unknown>

/** next-auth's errors, as the sign-in page tells them. */
const noticeOf: Record<string, string> = { CredentialsSignin: 'wrong', 'too-many': 'too-many', busy: 'busy' }

const statusOf: Record<AuthRequestFault, number> = { 'not-found': 404, malformed: 400, 'too-large': 413 }
const noStore = { 'cache-control': 'private, no-store' }
const refusal = (code: string, status: number) => Response.json({ error: code }, { status, headers: noStore })
const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path, ...noStore } })

/** Everything below /api/auth. next-auth gets only what was parsed here, and answers through here. */
export async function answerAuthRequest(request: Request, path: string[], cookies: Cookies): Promise<Response> {
  const asked = await readAuthRequest(request, path, cookies)
  if (typeof asked === 'string') return refusal(asked, statusOf[asked])

  const next = ownPath(asked.query.callbackUrl)
  const back = next && next !== '/' ? `?next=${encodeURIComponent(next)}` : ''
  if (asked.method === 'GET' && asked.action === 'signin') return goTo(`/sign-in${back}`)
  if (asked.method === 'GET' && asked.action === 'signout') return goTo('/sign-in')
  if (asked.action === 'error') return goTo(`/sign-in?notice=${noticeOf[asked.query.error ?? ''] ?? 'provider-failed'}`)
  if (asked.provider === 'oidc' && !oidcProvider()) return refusal('not-found', 404)
  return ask(request, asked.action === 'start' ? asStart(asked) : asked)
}

/** Signing in at the provider begins with a plain link: the page needs no token of its own for it. */
function asStart(asked: AuthRequest): AuthRequest {
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex')
  const csrf = Object.fromEntries(['', '__Host-'].map((prefix) => [`${prefix}knownfix-csrf`, `${token}|${hash}`]))
  const body = { csrfToken: token, ...(asked.query.callbackUrl ? { callbackUrl: asked.query.callbackUrl } : {}) }
  return { ...asked, method: 'POST', action: 'signin', query: {}, body, cookies: { ...asked.cookies, ...csrf } }
}

async function ask(request: Request, asked: AuthRequest): Promise<Response> {
  const { TRUST_PROXY, NEXTAUTH_URL } = env()
  const settings = { trustProxy: TRUST_PROXY === '1', publicUrl: NEXTAUTH_URL }
  const secure = isSecureRequest(request.headers, settings)
  const host = (settings.trustProxy && request.headers.get('x-forwarded-host')) || request.headers.get('host') || ''
  if (!URL.canParse(`http://${host}`)) return refusal('malformed', 400)
  if (!NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = '1'

  const { method, action, provider, query, body, cookies } = asked
  const answer = createAnswer()
  const device = cookies[cookieName('device', secure)]
  await (NextAuth as Handler)(
    {
      method,
      query: { ...query, nextauth: provider ? [action, provider] : [action] },
      body,
      cookies,
      headers: { host, 'x-forwarded-host': host, 'x-forwarded-proto': secure ? 'https' : 'http' },
    },
    answer.response,
    sessionOptions({ secure, address: clientAddress(request.headers, settings), device }),
  )
  return answer.read()
}

/** Collects what next-auth answers with the methods of Node's response. */
function createAnswer() {
  let status = 200
  let body: string | null = null
  const headers = new Map<string, string | string[]>()
  const response = {
    status(code: number) {
      status = code
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | string[]) {
      headers.set(name.toLowerCase(), value)
      return response
    },
    json(value: unknown) {
      headers.set('content-type', 'application/json')
      body = JSON.stringify(value)
    },
    send(value: unknown) {
      body = typeof value === 'string' ? value : JSON.stringify(value ?? {})
    },
    end() {},
  }
  const read = () => {
    const sent = new Headers(noStore)
    for (const [name, value] of headers) {
      if (name === 'cache-control') continue
      for (const each of [value].flat()) sent.append(name, each)
    }
    const isTooMany = `${sent.get('location')}${body}`.includes('error=too-many')
    return new Response(body, { status: isTooMany ? 429 : status, headers: sent })
  }
  return { response, read }
}
