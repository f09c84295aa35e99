import type { HeaderReader } from '@/lib/auth/request-origin'

/** Why a request is turned away before anything else looks at it. */
export type RequestFault = 'malformed' | 'method' | 'foreign' | 'too-large' | 'out-of-date'

export const statusOf: Record<RequestFault, number> = {
  malformed: 400,
  method: 405,
  foreign: 403,
  'too-large': 413,
  'out-of-date': 409,
}
export const isRequestFault = (value: unknown): value is RequestFault =>
  typeof value === 'string' && Object.hasOwn(statusOf, value)

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const pageMethods = ['GET', 'HEAD', 'POST']
const hostShape = /^(?:[a-z\d](?:[a-z\d._-]{0,252})|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i
export const longestBodyBytes = 256 * 1024
/** A mail that a mail service hands in, with its attachments. */
export const longestMailBytes = 25 * 1024 * 1024
const mailPath = '/api/v1/mail-in'
/** Files come here and nowhere else; next.config.ts lets as much through. */
const filesPaths = ['/api/attachments', '/api/pictures', '/api/intake']
const longestFilesBytes = 25 * 1024 * 1024

/** The request line as it came: only a path of this site, in valid percent-encoding, without NUL. */
export function requestLineFault(method: string | undefined, target: string | undefined): RequestFault | null {
  if (!method || !methods.includes(method)) return 'method'
  if (!target?.startsWith('/')) return 'malformed'
  const [path = '', query = ''] = splitOnce(target, '?')
  try {
    if (decodeURIComponent(path).includes('\0')) return 'malformed'
  } catch {
    return 'malformed'
  }
  return /%00|\0/.test(query) ? 'malformed' : null
}

const splitOnce = (text: string, at: string) => {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}

type Asked = { method: string; path: string; headers: HeaderReader; trustProxy: boolean }

/** The headers: a sensible host, no write from a page of another site, no body beyond what any form needs. */
export function requestFault({ method, path, headers, trustProxy }: Asked): RequestFault | null {
  const host = (trustProxy && headers.get('x-forwarded-host')) || headers.get('host')
  if (host && !hostShape.test(host)) return 'malformed'
  if (!path.startsWith('/api/') && !pageMethods.includes(method)) return 'method'
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  const longest =
    path === mailPath ? longestMailBytes : filesPaths.includes(path) ? longestFilesBytes : longestBodyBytes
  if (Number(headers.get('content-length') ?? 0) > longest) return 'too-large'
  return isFromElsewhere(host, headers) ? 'foreign' : null
}

/** Browsers say which site a write comes from. A program that says nothing carries no cookies of a person either. */
function isFromElsewhere(host: string | null, headers: HeaderReader): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()
  const site = headers.get('sec-fetch-site')
  return site === 'cross-site' || site === 'same-site'
}
