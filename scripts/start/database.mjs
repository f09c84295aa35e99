import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { Refusal } from './refusal.mjs'
import { hashOf } from './source-hash.mjs'

/** The one sentence for a database that does not answer. The address without the password. */
export function unreachable(databaseUrl, error) {
  const { host } = new URL(databaseUrl)
  const reason = error.errors?.[0]?.message ?? error.message
  return new Refusal(
    `The database at ${host} cannot be used (${reason}): check DATABASE_URL, or leave it out to start the embedded PostgreSQL.`,
  )
}

export function checkDatabaseUrl(databaseUrl) {
  const protocol = URL.canParse(databaseUrl) ? new URL(databaseUrl).protocol : ''
  if (!/^postgres(ql)?:$/.test(protocol)) {
    throw new Refusal(
      'DATABASE_URL is not an address of a PostgreSQL database: write postgresql://user:password@host:5432/name.',
    )
  }
}

async function withClient(databaseUrl, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(databaseUrl, error)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * What of migrations, content and demo accounts this database still lacks. Asked with the plain driver: loading the
 * modules that would do the work takes longer than everything else in a second start.
 */
export const findUnprepared = ({ databaseUrl, contentDir, demoPassword }) =>
  withClient(databaseUrl, async (client) => {
    const content = hashOf([contentDir, 'lib/content', 'lib/knowledge'])
    if (await lacksMigrations(client)) return { migrate: true, content, demo: demoPassword !== null }
    const { rows } = await client.query('SELECT part, hash FROM "Preparation"')
    const done = Object.fromEntries(rows.map(({ part, hash }) => [part, hash]))
    return {
      migrate: false,
      content: done.content === content ? null : content,
      demo: demoPassword !== null && done.demo !== demoHash(demoPassword, await demoAccounts(client)),
    }
  })

async function lacksMigrations(client) {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (!rows[0].found) return true
  const finished = 'finished_at IS NOT NULL AND rolled_back_at IS NULL'
  const applied = await client.query(`SELECT migration_name AS name FROM _prisma_migrations WHERE ${finished}`)
  const names = new Set(applied.rows.map(({ name }) => name))
  const committed = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return committed.some(({ name }) => !names.has(name))
}

async function demoAccounts(client) {
  const { rows } = await client.query(
    `SELECT email, "passwordHash" FROM "Person" WHERE email LIKE '%@demo.example' ORDER BY role, email`,
  )
  return rows
}

/** Raised when demo mode gets something that a data directory from before lacks. */
const demoEdition = 2

/** Whether an account is missing or has another password shows in their hashes. */
const demoHash = (password, accounts) =>
  createHash('sha256')
    .update(JSON.stringify([demoEdition, password, accounts]))
    .digest('hex')

/** Writes down that the demo accounts are as they should be. */
export const markDemoPrepared = ({ databaseUrl, demoPassword }) =>
  withClient(databaseUrl, async (client) => {
    const hash = demoHash(demoPassword, await demoAccounts(client))
    const keep = 'ON CONFLICT (part) DO UPDATE SET hash = excluded.hash, at = now()'
    await client.query(`INSERT INTO "Preparation" (part, hash) VALUES ('demo', $1) ${keep}`, [hash])
  })

export const listDemoAccounts = (databaseUrl) =>
  withClient(databaseUrl, async (client) => (await demoAccounts(client)).map(({ email }) => email))
