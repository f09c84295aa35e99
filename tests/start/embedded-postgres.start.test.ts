import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openDataDir } from '@/scripts/start/data-dir.mjs'
import { startEmbeddedServers } from '@/scripts/start/embedded-servers.mjs'

const noSearch = { MEILI_URL: 'http://127.0.0.1:1' }

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function aDataDir() {
  const dataDir = await mkdtemp(join(tmpdir(), 'knownfix-cluster-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  openDataDir(dataDir)
  return dataDir
}

async function start(dataDir: string) {
  const { postgres, stop } = await startEmbeddedServers({ dataDir, environment: noSearch })
  if (!postgres) throw new Error('No PostgreSQL was started')
  return { url: postgres.url, stop }
}

test('the embedded PostgreSQL waits for the disk, speaks Turkish letters, and lets nobody in without its password', async () => {
  const { url, stop } = await start(await aDataDir())
  onTestFinished(stop)
  expect(await ask(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
  expect(await ask(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
  expect(await ask(url, `SELECT lower('ÇĞÖŞÜ') AS lower`)).toEqual([{ lower: 'çğöşü' }])
  await expect(ask(Object.assign(new URL(url), { password: 'guess' }).href, 'SELECT 1')).rejects.toThrow('password')
})

test('a pid file that names a process of somebody else does not keep PostgreSQL from starting', async () => {
  const dataDir = await aDataDir()
  const first = await start(dataDir)
  await ask(first.url, 'CREATE TABLE kept (); ')
  await first.stop()
  await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`)

  const second = await start(dataDir)
  onTestFinished(second.stop)
  expect(await ask(second.url, `SELECT to_regclass('kept')::text AS kept`)).toEqual([{ kept: 'kept' }])
})
