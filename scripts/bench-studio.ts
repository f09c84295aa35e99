import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { serveScratch } from './bench-desk/web-server'
import { scratchDatabase } from './bench-search/scratch'

/**
 * The studio in a scratch database with the content that ships: from pressing "publish" until search and the engine have
 * it, 10,000 recorded diagnoses replayed on a change, and the map of a tree with 150 nodes in Chromium at the production
 * server, from a change to the next painted frame.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    publishes: { type: 'string', default: '200' },
    sessions: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '60' },
  },
})
const scratch = await scratchDatabase(process.env.DATABASE_URL as string)
process.env.DATABASE_URL = scratch.url
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url')
process.env.MEILI_PREFIX = `bench_${randomBytes(6).toString('hex')}_`

const { importFolder } = await import('@/lib/content/import-content')
const { db } = await import('@/lib/db/client')
const { measurePublishing } = await import('./bench-studio/publishing')
const { measureReplay } = await import('./bench-studio/replaying')
const { measureEditor } = await import('./bench-studio/editing')

try {
  await importFolder('content', {}, new Date())
  const publishToFound = await measurePublishing(Number(values.publishes))
  const replay = await measureReplay(Number(values.sessions))
  const settings = { DATABASE_URL: scratch.url, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET }
  const server = await serveScratch(settings)
  const editor = await measureEditor(server.url, Number(values.edits)).finally(server.stop)
  const report = { publishToFound, replay, editor }
  console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2))
} finally {
  await db.$disconnect()
  await scratch.drop()
}
process.exit(0)
