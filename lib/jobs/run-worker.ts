import { setInterval } from 'node:timers'
import PgBoss from 'pg-boss'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { beat, beatEveryMs } from './heartbeat'
import { jobs } from './jobs'
import { alone } from './store'

const keepSeconds = 600

/** Often enough to be on time, without asking the database every second for what comes every ten minutes. */
const lookEverySeconds = (everySeconds: number) => Math.min(10, Math.ceil(everySeconds / 10))

async function connect(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: 'jobs',
    max: 4,
    schedule: false,
    archiveCompletedAfterSeconds: keepSeconds,
    deleteAfterSeconds: keepSeconds,
  })
  boss.on('error', (fault) => reportFault('running jobs', fault))
  await alone(async () => {
    await boss.start()
    for (const { name } of jobs) {
      await boss.createQueue(name, { name, policy: 'short', retryLimit: 0, expireInSeconds: 300 })
    }
  })
  return boss
}

/**
 * Runs the jobs until the returned function is called. Any number of workers may run: the queue gives each slot of time
 * to one of them, and a job that fails is simply due again in the next slot.
 */
export async function runWorker(): Promise<() => Promise<void>> {
  const boss = await connect()
  for (const { name, everySeconds, run } of jobs) {
    await boss.work(name, { pollingIntervalSeconds: lookEverySeconds(everySeconds) }, async () => {
      await run(new Date()).catch((fault: unknown) => reportFault(name, fault))
    })
  }
  await beat(new Date())
  const everySoOften = (doing: string, everyMs: number, work: () => Promise<unknown>) => {
    const attempt = () => work().catch((fault: unknown) => reportFault(doing, fault))
    void attempt()
    return setInterval(attempt, everyMs)
  }
  const timers = [
    ...jobs.map(({ name, everySeconds }) =>
      everySoOften(`asking for ${name}`, lookEverySeconds(everySeconds) * 2_000, () =>
        boss.send(name, {}, { singletonSeconds: everySeconds }),
      ),
    ),
    everySoOften('saying that the worker lives', beatEveryMs, () => beat(new Date())),
  ]
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await boss.stop({ graceful: true, timeout: 5_000 })
  }
}
