import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './start/build.mjs'
import { endOrphans, spawnNoMore } from './start/children.mjs'
import { dataDirOf, diskRefusal, lockDataDir, openDataDir } from './start/data-dir.mjs'
import { checkDatabaseUrl, listDemoAccounts } from './start/database.mjs'
import { startEmbeddedServers } from './start/embedded-servers.mjs'
import { install, isInstalled } from './start/install.mjs'
import { nodeRefusal } from './start/node-version.mjs'
import { addressOf, checkAddress, urlOf } from './start/port.mjs'
import { prepareDatabase } from './start/prepare-database.mjs'
import { generateClient, isGenerated } from './start/prisma-client.mjs'
import { endPrograms } from './start/programs.mjs'
import { Refusal } from './start/refusal.mjs'
import { announceRunning } from './start/running.mjs'
import { serve } from './start/serve.mjs'
import { checkSettings, completeSettings } from './start/settings.mjs'
import { secondsSinceStart, stage, stageReached } from './start/stages.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const dev = process.argv.includes('--dev')
const environment = process.env
const dataDir = dataDirOf(environment)
const closers = []
let stopping = null

function stop(code) {
  stopping ??= (async () => {
    spawnNoMore()
    endPrograms()
    for (const close of closers.reverse()) await close()
    process.exit(code)
  })()
  return stopping
}

function fail(error) {
  if (stopping) return
  const refusal = error instanceof Refusal ? error : diskRefusal(error, dataDir)
  console.error(refusal ? `\n${refusal.message}` : error)
  return stop(1)
}

async function takePlace() {
  const tooOld = nodeRefusal(process.version)
  if (tooOld) throw new Refusal(tooOld)
  if (environment.DATABASE_URL) checkDatabaseUrl(environment.DATABASE_URL)
  const address = addressOf(environment)
  openDataDir(dataDir)
  closers.push(lockDataDir(dataDir, dev ? 'npm run dev' : 'npm start'))
  await endOrphans(dataDir)
  closers.push(() => endOrphans(dataDir))
  await checkAddress(address)
  return address
}

const generate = () => stage('database client', 'generating', () => generateClient().then(() => 'generated'))
const rebuild = () => stage('build', 'the sources have changed', () => build().then(() => 'built'))

async function sayReady(address, settings) {
  const lines = ['', `Ready after ${secondsSinceStart()}: ${urlOf(address)}`]
  if (settings.DEMO === '1') {
    const accounts = await listDemoAccounts(settings.DATABASE_URL)
    lines.push('', ...accounts.map((email) => `  ${email}`), `Password of all: ${settings.DEMO_PASSWORD}`)
  }
  console.log(lines.join('\n'))
}

async function start() {
  console.log(`Knownfix, Node ${process.version}, data in ${dataDir}`)
  const address = await takePlace()
  if (!isInstalled()) await stage('packages', 'installing', () => install().then(() => 'installed'))

  const onReady = (name) => stageReached(name, 'started')
  const [servers] = await Promise.all([
    startEmbeddedServers({ dataDir, environment, onReady }),
    isGenerated() ? null : generate(),
  ])
  const settings = completeSettings({ environment, servers, address, dataDir, dev })
  await Promise.all([
    environment.DATABASE_URL || environment.NEXTAUTH_SECRET ? checkSettings(settings) : null,
    prepareDatabase(settings),
    dev || isBuilt() ? null : rebuild(),
  ])
  const { web, worker } = await serve({ dataDir, settings, address, dev })
  closers.push(announceRunning(dataDir, { ...servers.settings, NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET }))
  const ended = (name) => fail(new Refusal(`The ${name} ended unexpectedly: everything was stopped.`))
  servers.exited.then(ended)
  web.exited.then(() => ended('web server'))
  worker.exited.then(() => ended('worker'))
  await sayReady(address, settings)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
// Of stages that run beside each other, the first to fail is told; the others fail because everything is being stopped.
process.on('unhandledRejection', fail)
start().catch(fail)
