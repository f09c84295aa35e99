import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fillDesk } from './bench-desk/fill'
import { serveScratch } from './bench-desk/web-server'
import { scratchDatabase } from './bench-search/scratch'

/**
 * A desk with 100,000 calls and 1,000,000 events in a scratch database. Pages are measured at the production server,
 * from sending the request to the last byte; looking up a caller and taking a step as the use cases that do it.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    calls: { type: 'string', default: '100000' },
    samples: { type: 'string', default: '100' },
    keep: { type: 'string' },
  },
})
const samples = Number(values.samples)
const scratch = await scratchDatabase(process.env.DATABASE_URL as string, values.keep)
process.env.DATABASE_URL = scratch.url
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url')
delete process.env.MEILI_URL

const { measureDesk } = await import('./bench-desk/measure')
const { importFolder } = await import('@/lib/content/import-content')
const { db } = await import('@/lib/db/client')

const startedMs = performance.now()
if (scratch.isNew) {
  await importFolder('content', {}, new Date())
  await fillDesk(scratch.url, { calls: Number(values.calls), customers: 30_000, organizations: 200 })
  await scratch.settle()
}
const filledSeconds = Math.round((performance.now() - startedMs) / 1000)
const server = await serveScratch({ DATABASE_URL: scratch.url, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET })
try {
  const figures = await measureDesk(server.url, samples)
  const report = { ...figures, filledSeconds }
  console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2))
} finally {
  await server.stop()
  await db.$disconnect()
  await scratch.drop()
}
process.exit(0)
