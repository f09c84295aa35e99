import { beforeAll, expect, test } from 'vitest'
import { readHealth } from '@/lib/health/read-health'
import { pingDatabase } from '@/lib/health/store'
import { beat } from '@/lib/jobs/heartbeat'

const now = new Date('2026-03-02T09:00:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

// The first connection of a busy test machine may take longer than health is willing to wait.
beforeAll(pingDatabase)

test('without a worker people can work, but health says that jobs do not run', async () => {
  expect(await readHealth(now)).toEqual({ status: 'degraded', database: 'ok', search: 'ok', jobs: 'down' })
})

test('with a worker that was heard of lately everything is ok', async () => {
  await beat(before(10))
  expect(await readHealth(now)).toEqual({ status: 'ok', database: 'ok', search: 'ok', jobs: 'ok' })
})

test('a worker that fell silent is missed', async () => {
  await beat(before(60))
  expect(await readHealth(now)).toMatchObject({ status: 'degraded', jobs: 'down' })
})
