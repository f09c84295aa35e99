import { ownPath } from './own-path'

/** What may be asked of /api/auth: everything else does not exist. */
const served = {
  GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error', 'start/oidc', 'callback/oidc'],
  POST: ['signin/oidc', 'signout', 'callback/credentials'],
}

const longestBody = 16_384
const longestField = 2_048
const cookieShape = /^[\w%|.~+=:/-]{1,4096}$/

export type AuthRequest = {
  method: 'GET' | 'POST'
  action: string
  provider: string | undefined
  query: Record<string, string>
  body: Record<string, string>
  cookies: Record<string, string>
}

export type AuthRequestFault = 'not-found' | 'malformed' | 'too-large'

/** A request to next-auth, parsed before next-auth sees it: nothing in it can make it throw. */
export async function readAuthRequest(
  request: Request,
  path: string[],
  givenCookies: { name: string; value: string }[],
): Promise<AuthRequest | AuthRequestFault> {
  const method = request.method === 'POST' ? 'POST' : 'GET'
  if (!served[method].includes(path.join('/'))) return 'not-found'
  const body = method === 'POST' ? await readBody(request) : {}
  if (typeof body === 'string') return body
  const query = ownFields(Object.fromEntries(new URL(request.url).searchParams))
  return {
    method,
    action: path[0] ?? '',
    provider: path[1],
    query: withOwnCallback(query),
    body: withOwnCallback(body),
    cookies: Object.fromEntries(givenCookies.filter(isSound).map(({ name, value }) => [name, value])),
  }
}

async function readBody(request: Request): Promise<Record<string, string> | AuthRequestFault> {
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return 'too-large'
  const text = await request.text().catch(() => null)
  if (text === null) return 'malformed'
  if (text.length > longestBody) return 'too-large'
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('application/x-www-form-urlencoded'))
    return ownFields(Object.fromEntries(new URLSearchParams(text)))
  if (!type.includes('application/json')) return 'malformed'
  const parsed = parseJson(text)
  return parsed && typeof parsed === 'object' && !Array.isArray(parsed) ? ownFields(parsed) : 'malformed'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Texts of a sensible length alone; what is anything else was never asked for. */
const ownFields = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        typeof value === 'string' && value.length <= longestField && !/\p{Cc}/u.test(value) && name !== '__proto__',
    ),
  ) as Record<string, string>

/** next-auth fails on a callback address that is none. */
const isSound = ({ name, value }: { name: string; value: string }): boolean =>
  cookieShape.test(value) && (!name.endsWith('knownfix-callback') || (URL.canParse(value) && /^https?:/.test(value)))

function withOwnCallback(fields: Record<string, string>): Record<string, string> {
  const { callbackUrl, ...rest } = fields
  return callbackUrl === undefined ? rest : { ...rest, callbackUrl: ownPath(callbackUrl) ?? '/' }
}
