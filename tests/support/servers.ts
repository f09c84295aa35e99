import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { lockDataDir, openDataDir } from '@/scripts/start/data-dir.mjs'
import { startEmbeddedServers } from '@/scripts/start/embedded-servers.mjs'

export const template = 'template_migrated'

declare module 'vitest' {
  interface ProvidedContext {
    servers: { adminUrl: string; meiliUrl: string | null; meiliKey: string | null }
  }
}

/** Real servers for one test run, in a folder of their own; they forget everything, so nothing waits for the disk. */
export default async function startServers(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'knownfix-test-'))
  openDataDir(dataDir)
  lockDataDir(dataDir, 'A test run')
  const { postgres, settings, stop } = await startEmbeddedServers({ dataDir, environment: {}, durable: false })
  const finish = async () => {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const adminUrl = postgres.urlOf('postgres')
    const admin = new pg.Client({ connectionString: adminUrl })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${template}`)
    await admin.end()
    await migrate(postgres.urlOf(template))
    project.provide('servers', { adminUrl, meiliUrl: settings.MEILI_URL ?? null, meiliKey: settings.MEILI_KEY ?? null })
  } catch (error) {
    await finish()
    throw error
  }
  return finish
}
