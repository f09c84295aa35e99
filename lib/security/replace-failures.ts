import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { failedPage } from './failed-page'
import { forgetForm, formOf, requestHeader } from './forms-under-way'
import { plainPagePolicy } from './plain-page'

let counted = 0

/**
 * A page that failed is answered by one that depends on nothing, and a form that failed by one that gives what was
 * typed back: the framework's own needs script, and forgets the form.
 */
export function replaceFailures(request: IncomingMessage, response: ServerResponse): void {
  counted += 1
  const number = String(counted)
  const { headers, url = '/' } = request
  headers[requestHeader] = number
  response.once('close', () => forgetForm(number))
  if (!isDocument(request)) return

  let page: string | null = null
  const { writeHead, write, end } = response
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    if (page !== null || given[0] < 500) return writeHead.apply(this, given)
    const nonce = randomBytes(16).toString('base64')
    page = failedPage({ url, fields: formOf(number), locale: headers['accept-language'] ?? null, nonce })
    for (const name of ['content-encoding', 'content-length', 'etag', 'link']) this.removeHeader(name)
    this.setHeader('Content-Type', 'text/html; charset=utf-8')
    this.setHeader('Content-Security-Policy', plainPagePolicy(nonce))
    this.setHeader('Cache-Control', 'private, no-store')
    this.setHeader('Retry-After', '5')
    return writeHead.call(this, 503)
  } as typeof writeHead
  response.write = function (this: ServerResponse, ...given: Parameters<typeof write>) {
    if (!this.headersSent && page === null) this.writeHead(this.statusCode)
    return page === null ? write.apply(this, given) : true
  } as typeof write
  response.end = function (this: ServerResponse, ...given: Parameters<typeof end>) {
    if (!this.headersSent && page === null && this.statusCode >= 500) this.writeHead(this.statusCode)
    return page === null ? end.apply(this, given) : end.call(this, page, 'utf8')
  } as typeof end
}

const isDocument = ({ method, url, headers }: IncomingMessage) =>
  (method === 'GET' || method === 'POST') &&
  !url?.startsWith('/api/') &&
  !headers['next-action'] &&
  !headers.rsc &&
  String(headers.accept).includes('text/html')
