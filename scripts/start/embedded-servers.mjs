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
  const starting = [
    environment.DATABASE_URL
      ? null
      : startPostgres({ dataDir, password: keys.postgresPassword, name: keys.clusterName, durable }).then((server) => {
          onReady('PostgreSQL')
          return server
        }),
    environment.MEILI_URL
      ? null
      : startMeilisearch({ dataDir, key: keys.meiliKey }).then((server) => {
          if (server) onReady('Meilisearch')
          return server
        }),
  ]
  const settled = await Promise.allSettled(starting)
  const [postgres, meilisearch] = settled.map((result) => (result.status === 'fulfilled' ? result.value : null))
  const servers = [meilisearch, postgres].filter(Boolean)
  const stop = async () => {
    for (const server of servers) await server.stop()
  }
  const failed = settled.find((result) => result.status === 'rejected')
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
    exited: Promise.race([
      ...(postgres ? [postgres.exited.then(() => 'PostgreSQL')] : []),
      ...(meilisearch ? [meilisearch.exited.then(() => 'Meilisearch')] : []),
      ...(servers.length === 0 ? [new Promise(() => {})] : []),
    ]),
    stop,
  }
}
