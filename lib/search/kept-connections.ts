import { Agent, type IncomingMessage, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { text } from 'node:stream/consumers'

/** Search servers close connections that are idle for five seconds: one that is about to be closed must not be asked. */
const idleMs = 4_000
const agent = new Agent({ keepAlive: true, timeout: idleMs })
const secureAgent = new SecureAgent({ keepAlive: true, timeout: idleMs })

/**
 * Asks over a connection that stays open and reads JSON, for a quarter of what fetch takes this process. Throws why the signal was
 * aborted where it was.
 */
export async function askOverHttp(
  address: string | URL,
  init: RequestInit = {},
): Promise<{ status: number; said: unknown }> {
  try {
    const answer = await send(new URL(address), init)
    const body = await text(answer)
    return { status: answer.statusCode ?? 0, said: body === '' ? undefined : JSON.parse(body) }
  } catch (error) {
    init.signal?.throwIfAborted()
    throw error
  }
}

function send(url: URL, { method, headers, body, signal }: RequestInit): Promise<IncomingMessage> {
  const [ask, kept] = url.protocol === 'https:' ? [secureRequest, secureAgent] : [request, agent]
  return new Promise((resolve, reject) => {
    ask(url, {
      agent: kept,
      method: method ?? 'GET',
      headers: Object.fromEntries(new Headers(headers)),
      ...(signal ? { signal } : {}),
    })
      .on('response', resolve)
      .on('error', reject)
      .end(body ?? undefined)
  })
}
