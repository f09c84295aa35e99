import { z } from 'zod'
import { currentActor, sessionCheck } from '@/lib/auth/session'
import { type Told, watchDesk } from '@/lib/live/watch-desk'
import { reportFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

const asked = z.object({
  call: z.coerce.number().int().positive().max(2_000_000_000).optional(),
  since: z.coerce.number().int().nonnegative().max(9e15),
})

const beatMs = 15_000

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy or a compressor that collects the answer would keep the news back.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
}

function closeQuietly(pipe: ReadableStreamDefaultController<Uint8Array> | null): void {
  try {
    pipe?.close()
  } catch {
    // It was closed by the other side.
  }
}

/** GET /api/live?call=&since=: server-sent events `changed` and `present` for one window of the desk. */
export async function GET({ url, signal }: Request): Promise<Response> {
  const actor = await currentActor()
  const input = asked.safeParse(Object.fromEntries(new URL(url).searchParams))
  if (!actor || !input.success) return new Response(null, { status: actor ? 400 : 401 })
  const isStillSignedIn = await sessionCheck()
  const { call: number = null, since } = input.data

  let pipe: ReadableStreamDefaultController<Uint8Array> | null = null
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      pipe = controller
    },
    cancel: () => end(),
  })
  // Whoever has left is written to no more: the stream may have ended between two words.
  const write = (text: string) => {
    try {
      pipe?.enqueue(new TextEncoder().encode(text))
    } catch {
      pipe = null
    }
  }
  const tell = ({ kind, ...data }: Told) => write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
  try {
    const watched = await watchDesk(actor, { number, since: new Date(since) }, tell, new Date())
    if (!watched.ok) return new Response(null, { status: 404 })
    const { renew, leave } = watched.value
    end = () => {
      end = () => {}
      clearInterval(timer)
      if (!signal.aborted) closeQuietly(pipe)
      leave().catch((fault: unknown) => reportFault('leaving the desk', fault))
    }
    const beat = async () => {
      if (!(await isStillSignedIn())) return end()
      write(': beat\n\n')
      await renew(new Date())
    }
    const timer = setInterval(() => beat().catch((fault: unknown) => reportFault('watching the desk', fault)), beatMs)
    signal.addEventListener('abort', () => end(), { once: true })
    if (signal.aborted) end()
    write('retry: 2000\n\n')
    return new Response(stream, { headers })
  } catch (fault) {
    reportFault('watching the desk', fault)
    return new Response(null, { status: 503 })
  }
}
