import { seedDemoHistory } from '@/lib/calls/seed-demo-history'
import { ContentError, faultLine } from '@/lib/content/content-fault'
import { importFolder } from '@/lib/content/import-content'
import { seedDemoAgreements, seedDemoContracts } from '@/lib/contracts/seed-demo-contracts'
import { db } from '@/lib/db/client'
import { MigrationFailed, migrate } from '@/lib/db/migrate'
import { env } from '@/lib/env'
import { reportFault } from '@/lib/log'
import { seedDemoMail } from '@/lib/mail-in/seed-demo-mail'
import { seedDemo } from '@/lib/people/seed-demo'
import { seedDemoSites } from '@/lib/people/seed-demo-sites'
import { seedDemoProvider } from '@/lib/providers/seed-demo-provider'
import { seedDemoRouting } from '@/lib/routing/seed-demo-routing'
import { indexPending } from '@/lib/search/index-pending'
import { markNewIndex } from '@/lib/search/rebuild-outdated'

/** What scripts/start found missing. Run by itself, as in a container, this brings everything but demo accounts. */
type Unprepared = { migrate: boolean; content: string | null; demo: boolean }
const everything: Unprepared = { migrate: true, content: 'imported by itself', demo: false }

const shownFaults = 20

type Message = { part: string; text: string; ms: number } | { refusal: string }

function tell(message: Message) {
  if (process.send) process.send(message)
  else if ('refusal' in message) console.error(message.refusal)
  else console.log(`${message.part}: ${message.text}`)
}

async function part(name: string, work: () => Promise<string>) {
  const start = performance.now()
  const text = await work()
  tell({ part: name, text, ms: performance.now() - start })
}

async function migrateDatabase() {
  const applied = await migrate(env().DATABASE_URL)
  if (applied.length > 2) return `${applied.length} applied, up to ${applied.at(-1)}`
  return applied.join(', ') || 'up to date'
}

async function index() {
  await markNewIndex(new Date())
  await indexPending()
}

async function importContent(hash: string) {
  const { counts } = await importFolder(process.env.CONTENT_DIR || 'content', {}, new Date())
  await index().catch((fault: unknown) => reportFault('indexing the imported content', fault))
  await db.preparation.upsert({
    where: { part: 'content' },
    create: { part: 'content', hash },
    update: { hash, at: new Date() },
  })
  const changed = Object.values(counts).reduce((sum, { created, updated }) => sum + created + updated, 0)
  return `${changed} entries new or changed`
}

async function prepare(missing: Unprepared) {
  if (missing.migrate) await part('migrations', migrateDatabase)
  const { content } = missing
  if (content) await part('content', () => importContent(content))
  if (missing.demo) {
    await part('demo', async () => {
      await seedDemo(process.env.DEMO_PASSWORD ?? '', new Date())
      await seedDemoContracts(new Date())
      await seedDemoSites(new Date())
      await seedDemoRouting(new Date())
      await seedDemoAgreements(new Date())
      await seedDemoProvider(new Date())
      const calls = await seedDemoHistory(new Date())
      if (calls > 0) await seedDemoMail(new Date())
      return calls > 0 ? `accounts, contracts and a month of ${calls} calls ready` : 'accounts and contracts ready'
    })
  }
}

function sentenceOf(error: unknown) {
  if (error instanceof MigrationFailed) return error.message
  if (!(error instanceof ContentError)) return null
  const lines = error.faults.slice(0, shownFaults).map(faultLine)
  const more = error.faults.length - lines.length
  return [
    `The content is broken, and nothing of it was imported:`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n')
}

const [argument] = process.argv.slice(2)
prepare(argument ? (JSON.parse(argument) as Unprepared) : everything)
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    const refusal = sentenceOf(error)
    if (refusal) tell({ refusal })
    else console.error(error)
    process.exitCode = 1
    process.disconnect?.()
    return db.$disconnect()
  })
