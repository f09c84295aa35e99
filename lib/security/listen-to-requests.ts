import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type HeaderReader, isSecureRequest, type ProxySettings, peerHeader } from '@/lib/auth/request-origin'
import { bareContentSecurityPolicy, everyAnswerHeaders } from './headers'
import { pageHeaders, preparedHeader } from './page-headers'
import { replaceFailures } from './replace-failures'
import { type RequestFault, requestFault, requestLineFault } from './request-fault'
import { isRouterState } from './router-state'

const started = 'http.server.request.start'

type Started = { request: IncomingMessage; response: ServerResponse; server: Server }

/** Written here for proxy.ts to read, over whatever a client sent under this name. */
export const faultHeader = 'x-knownfix-fault'

const forwarded = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

/**
 * Hears of every request before the framework does, through Node's own channel for it.
 * The framework shows no page the peer of the socket, so its address is written into a header here. Without a trusted
 * proxy, what a client says about forwarding is its own claim and is dropped. A request line on which the framework
 * itself would fail becomes an ordinary one, with the reason for proxy.ts to turn it away. The headers set here also
 * reach the answers that the framework gives before any of our code runs. Production upgrades no connection: a client
 * that offers to (h2c) gets an ordinary answer instead of silence.
 *
 * Answers with what ends it.
 */
export function listenToRequests(settings: ProxySettings): () => void {
  const onRequest = (message: unknown) => {
    const { request, response, server } = message as Started
    const { headers } = request
    if (!settings.trustProxy) for (const name of forwarded) delete headers[name]
    headers[peerHeader] = request.socket.remoteAddress ?? 'unknown'

    delete headers[faultHeader]
    delete headers[preparedHeader]
    const fault = requestLineFault(request.method, request.url) ?? routerStateFault(headers['next-router-state-tree'])
    if (fault) Object.assign(headers, { [faultHeader]: fault }) && Object.assign(request, harmless(request))

    const reader = { get: (name: string) => singleOf(headers[name]) }
    const isSecure = isSecureRequest(reader, settings)
    for (const [name, value] of Object.entries(everyAnswerHeaders({ isSecure }))) response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', bareContentSecurityPolicy)
    if (!fault && isPlainRead(request, reader, settings)) {
      const page = pageHeaders({ path: pathOf(request.url), isSecure })
      Object.assign(headers, page.request, { [preparedHeader]: '1' })
      for (const [name, value] of Object.entries(page.response)) response.setHeader(name, value)
    }
    replaceFailures(request, response)
    keepPrivate(response)
    if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
  }
  subscribe(started, onRequest)
  return () => unsubscribe(started, onRequest)
}

/** What nobody may store is nobody else's to see either: the framework forgets to say so in answers to forms. */
function keepPrivate(response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    if (String(this.getHeader('Cache-Control')).includes('no-store'))
      this.setHeader('Cache-Control', 'private, no-store')
    return writeHead.apply(this, given)
  } as typeof writeHead
}

/** A page that is only looked at needs nothing of proxy.ts, which costs as much as a small page: it is skipped. */
const isPlainRead = ({ method = '', url = '/' }: IncomingMessage, headers: HeaderReader, settings: ProxySettings) =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/_next/') &&
  requestFault({ method, headers, path: url, trustProxy: settings.trustProxy }) === null

/** As the person's browser shows it: without what the router appends. */
function pathOf(target = '/'): string {
  const { pathname, searchParams } = new URL(`http://localhost${target}`)
  searchParams.delete('_rsc')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

const routerStateFault = (header: string | string[] | undefined): RequestFault | null =>
  header === undefined || isRouterState(String(header)) ? null : 'malformed'

const harmless = (request: IncomingMessage) => ({
  method: 'GET',
  url: request.url?.startsWith('/api/') ? '/api/refused' : '/',
})

const singleOf = (value: string | string[] | undefined): string | null => [value].flat().at(-1) ?? null
