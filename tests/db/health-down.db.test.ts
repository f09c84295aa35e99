import { expect, test } from 'vitest'
import { GET } from '@/app/api/health/route'
import { freePort } from '@/scripts/start/processes.mjs'

test('without its database the app answers 503 within about a second, uncached', async () => {
  process.env.DATABASE_URL = `postgresql://nobody:nothing@127.0.0.1:${await freePort()}/none`
  const startedAt = Date.now()
  const response = await GET()
  expect(Date.now() - startedAt).toBeLessThan(2_000)
  expect(response.status).toBe(503)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({
    status: 'down',
    database: 'down',
    jobs: 'down',
    version: expect.any(String),
  })
})
