import { startMeilisearch } from '../embedded-meilisearch.mjs'
import { startPostgres } from '../embedded-postgres.mjs'
import { endOrphans } from './children.mjs'
import { readKeys } from './data-dir.mjs'

/**
 * Starts the servers that the settings do not name. The caller holds the lock of DATA_DIR. Answers with the settings
 * that lead to them, and with `stop`, which ends them: search first, the database last.
 */
export async function startEmbeddedServers({ dataDir, environment, durable = true, onReady = () => {} }) {
  await endOrphans(dataDir)
  const keys = readKeys(dataDir)
  const [database, search] = await Promise.allSettled([
    environment.DATABASE_URL ? null : reported('PostgreSQL', onReady, startPostgres({ dataDir, keys, durable })),
    environment.MEILI_URL ? null : reported('Meilisearch', onReady, startMeilisearch({ dataDir, keys })),
  ])
  const postgres = database.status === 'fulfilled' ? database.value : null
  const meilisearch = search.status === 'fulfilled' ? search.value : null
  const servers = [meilisearch, postgres].filter(Boolean)
  const stop = async () => {
    for (const server of servers) await server.stop()
  }
  const failed = [database, search].find((result) => result.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return {
    keys,
    postgres,
    meilisearch,
    settings: {
      ...(postgres && { DATABASE_URL: postgres.url }),
      ...(meilisearch && { MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key }),
    },
    /** The one server that nothing can go on without. */
    exited: postgres ? postgres.exited.then(() => 'PostgreSQL') : new Promise(() => {}),
    stop,
  }
}

async function reported(name, onReady, starting) {
  const server = await starting
  if (server) onReady(name)
  return server
}
