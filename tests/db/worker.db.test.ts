import { expect, onTestFinished, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { isWorkerAlive } from '@/lib/jobs/heartbeat'
import { jobs } from '@/lib/jobs/jobs'
import { runWorker } from '@/lib/jobs/run-worker'

async function aWorker() {
  const stop = await runWorker()
  onTestFinished(stop)
}

const finishedJobs = async () => {
  const rows = await db.$queryRaw<{ name: string; slot: Date; count: bigint }[]>`
    SELECT name, singleton_on AS slot, count(*) FROM jobs.job WHERE state = 'completed' GROUP BY name, singleton_on`
  return rows.filter(({ slot }) => slot !== null)
}

test('of two workers each slot of each job is done by one, and both keep the heartbeat', async () => {
  await Promise.all([aWorker(), aWorker()])
  await vi.waitFor(
    async () => expect(new Set((await finishedJobs()).map(({ name }) => name)).size).toBe(jobs.length),
    15_000,
  )
  expect((await finishedJobs()).every(({ count }) => count === 1n)).toBe(true)
  expect(await isWorkerAlive(new Date())).toBe(true)
})
