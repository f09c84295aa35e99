import pg from 'pg'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'

/** What happened: a call changed, somebody came to or left one, or the line was down and anything may have happened. */
export type Change = { kind: 'call' | 'here'; number: number } | { kind: 'gap' }

const shape = /^(call|here):(\d{1,10})$/
const retryMs = 1_000
const probeMs = 20_000

function changeOf(payload: string | undefined): Change | null {
  const [, kind, number] = shape.exec(payload ?? '') ?? []
  return kind ? { kind: kind as 'call' | 'here', number: Number(number) } : null
}

/**
 * Hears what the database tells of calls until it is stopped. A lost line is taken up again, and told as a gap, since
 * what was told meanwhile is lost. Throws when there is no line to begin with.
 */
export async function listenToDesk(tell: (change: Change) => void): Promise<() => void> {
  let stopped = false
  let line = await open()

  async function open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
    client.on('notification', ({ payload }) => {
      const change = changeOf(payload)
      if (change) tell(change)
    })
    client.on('error', (fault) => {
      if (!stopped) reportFault('listening to the desk', fault)
    })
    await client.connect()
    await client.query('LISTEN desk')
    client.on('end', () => {
      if (!stopped) setTimeout(reopen, retryMs)
    })
    return client
  }

  async function reopen(): Promise<void> {
    if (stopped) return
    try {
      line = await open()
      if (stopped) await line.end()
      tell({ kind: 'gap' })
    } catch (fault) {
      reportFault('listening to the desk', fault)
      setTimeout(reopen, retryMs)
    }
  }

  // A line that died without a word shows only when something is sent on it.
  const probe = setInterval(() => line.query('SELECT 1').catch(() => line.end().catch(() => {})), probeMs)
  return () => {
    stopped = true
    clearInterval(probe)
    line.end().catch(() => {})
  }
}
