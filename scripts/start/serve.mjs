import { setTimeout as sleep } from 'node:timers/promises'
import { builtWorker } from './build.mjs'
import { spawnChild } from './children.mjs'
import { urlOf } from './port.mjs'
import { Refusal } from './refusal.mjs'

const next = 'node_modules/next/dist/bin/next'
const several = 'scripts/web-processes.mjs'

function spawnQuiet(dataDir, name, args, environment, extra = []) {
  const child = spawnChild(dataDir, name, process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', ...extra],
  })
  child.said = ''
  const keep = (chunk) => {
    child.said = (child.said + chunk).slice(-4_000)
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', keep)
  // Its greeting would say the address before everything is ready; what it has to say afterwards is the log.
  child.speak = () => {
    child.stdout.off('data', keep).pipe(process.stdout)
    child.stderr.off('data', keep).pipe(process.stderr)
  }
  return child
}

/** Starts the web server and the worker, and answers when both are ready. */
export async function serve({ dataDir, settings, address, dev }) {
  const at = ['-H', address.host, '-p', String(address.port)]
  const command = dev ? [next, 'dev', ...at] : [several, next, 'start', ...at]
  const web = spawnQuiet(dataDir, 'web', command, settings)
  const worker = spawnQuiet(
    dataDir,
    'worker',
    dev ? ['--import', 'tsx', 'scripts/worker.ts'] : [builtWorker()],
    settings,
    ['ipc'],
  )
  const working = new Promise((resolve) => worker.once('message', resolve))
  await Promise.all([
    readyUnlessEnded('web server', web, answers(urlOf(address))),
    readyUnlessEnded('worker', worker, working),
  ])
  for (const child of [web, worker]) child.speak()
  return { web, worker }
}

const readyUnlessEnded = (name, child, ready) =>
  Promise.race([
    ready,
    child.exited.then(({ code, signal }) => {
      throw new Refusal(`The ${name} did not start (${signal ?? `code ${code}`}): ${child.said.trim()}`)
    }),
  ])

async function answers(url) {
  for (;;) {
    const response = await fetch(`${url}/api/health`).catch(() => null)
    await response?.arrayBuffer()
    if (response) return
    await sleep(50)
  }
}
