import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '@/lib/db/migrate'

/** A database of its own on the given server; `keep` names one that stays for the next run. Answers whether it is new. */
export async function scratchDatabase(server: string, keep?: string) {
  const name = keep ?? `bench_${randomBytes(6).toString('hex')}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const ask = async (sql: string, at = server) => {
    const client = new pg.Client({ connectionString: at })
    await client.connect()
    return client.query(sql).finally(() => client.end())
  }
  const there = (await ask(`SELECT 1 FROM pg_database WHERE datname = '${name.replaceAll("'", '')}'`)).rowCount === 1
  if (!there) await ask(`CREATE DATABASE ${name}`)
  await migrate(url)
  return {
    url,
    isNew: !there,
    /** What autovacuum does by itself some minutes after a large import. */
    settle: () => ask('VACUUM ANALYZE', url),
    drop: () => (keep ? Promise.resolve() : ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}
