import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataDirOf, lockDataDir, openDataDir } from './start/data-dir.mjs'
import { startEmbeddedServers } from './start/embedded-servers.mjs'
import { install, isInstalled } from './start/install.mjs'
import { generateClient, isGenerated } from './start/prisma-client.mjs'
import { Refusal } from './start/refusal.mjs'
import { findRunning } from './start/running.mjs'

/** `node scripts/run.mjs <script.ts> …`: runs a script against the database that is named, runs, or is started for it. */
async function run([script, ...args]) {
  if (!script) throw new Refusal('Usage: node scripts/run.mjs <script.ts> [arguments]')
  const calledFrom = process.cwd()
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
  if (!isInstalled()) await install()
  if (!isGenerated()) await generateClient()

  const dataDir = dataDirOf(process.env)
  const running = process.env.DATABASE_URL ? {} : findRunning(dataDir)
  if (running) return runScript(script, args, { ...running, CALLED_FROM: calledFrom })

  openDataDir(dataDir)
  const unlock = lockDataDir(dataDir, `npm run ${process.env.npm_lifecycle_event ?? script}`)
  try {
    const servers = await startEmbeddedServers({ dataDir, environment: process.env })
    try {
      return await runScript(script, args, { ...servers.settings, CALLED_FROM: calledFrom })
    } finally {
      await servers.stop()
    }
  } finally {
    unlock()
  }
}

function runScript(script, args, settings) {
  const environment = { NEXTAUTH_SECRET: randomBytes(32).toString('hex'), ...process.env, ...settings }
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(script), ...args], {
    stdio: 'inherit',
    env: environment,
  })
  // The script gets the same signal from the terminal; the servers it uses go after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
