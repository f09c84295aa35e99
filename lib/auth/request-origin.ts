import { isIPv6 } from 'node:net'

/** What the app reads of a request's headers. */
export type HeaderReader = { get(name: string): string | null }
export type ProxySettings = { trustProxy: boolean; publicUrl?: string | undefined }

/** Written by instrumentation.ts from the socket, over whatever a client sent under this name. */
export const peerHeader = 'x-knownfix-peer'

/** Written before a page is made: the path that was asked for, with its query. */
export const pathHeader = 'x-knownfix-path'

/** Is the site served over https, as the person's browser sees it? Decides `Secure` and `__Host-`. */
export function isSecureRequest(headers: HeaderReader, { trustProxy, publicUrl }: ProxySettings): boolean {
  if (publicUrl?.startsWith('https://')) return true
  return trustProxy && lastOf(headers.get('x-forwarded-proto')) === 'https'
}

/**
 * The address guesses are counted against: the peer of the socket, or, behind a trusted proxy, the entry that the
 * proxy itself appended, the last one. What a client wrote before it is its own claim.
 */
export function clientAddress(headers: HeaderReader, { trustProxy }: ProxySettings): string {
  const peer = headers.get(peerHeader)
  const claimed = trustProxy ? lastOf(headers.get('x-forwarded-for')) : null
  return normalAddress(claimed || peer || 'unknown')
}

const lastOf = (list: string | null): string | null => list?.split(',').at(-1)?.trim() || null

/** One form per address; an IPv6 subscriber owns a whole /64, so that is what counts as one address. */
export function normalAddress(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain.slice(0, 64)
  const [head = '', tail] = plain.split('::')
  const start = head ? head.split(':') : []
  const end = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  const groups = [...start, ...zeros, ...end].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
