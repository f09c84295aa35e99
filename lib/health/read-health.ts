import { isWorkerAlive } from '@/lib/jobs/heartbeat'
import { searchHealth } from '@/lib/search/search-health'
import { pingDatabase } from './store'

export type Health = {
  /** degraded: people can work, but something behind them is missing. */
  status: 'ok' | 'degraded' | 'down'
  database: 'ok' | 'down'
  search: 'ok' | 'degraded' | 'down'
  jobs: 'ok' | 'down'
}

const patienceMs = 1_000

const within = <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([
    work.catch(() => otherwise),
    new Promise<Value>((resolve) => setTimeout(resolve, patienceMs, otherwise).unref()),
  ])

/** What monitors ask for: an answer within about a second, whatever is down. */
export async function readHealth(now: Date): Promise<Health> {
  const [database, search, jobs] = await Promise.all([
    within<Health['database']>(
      pingDatabase().then(() => 'ok'),
      'down',
    ),
    within<Health['search']>(searchHealth(), 'down'),
    within<Health['jobs']>(
      isWorkerAlive(now).then((alive) => (alive ? 'ok' : 'down')),
      'down',
    ),
  ])
  const whole = database === 'ok' && search === 'ok' && jobs === 'ok' ? 'ok' : 'degraded'
  return { status: database === 'down' ? 'down' : whole, database, search, jobs }
}
