import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'

/**
 * Runs a web server several times behind one address, one for each processor up to four, or WEB_PROCESSES: a page is
 * made by one thread. What ends unasked is started again; what cannot even start ends everything with its code.
 *
 *   node scripts/web-processes.mjs <server script> [its arguments]
 */
const [exec, ...args] = process.argv.slice(2)
const wanted = Number(process.env.WEB_PROCESSES) || Math.min(availableParallelism(), 4)
let ending = false

cluster.setupPrimary({ exec, args })
cluster.on('exit', (server, code, signal) => {
  if (!ending && server.hasListened) cluster.fork()
  else if (!ending) end(code ?? 1, signal ?? 'SIGTERM')
})
cluster.on('listening', (server) => {
  server.hasListened = true
})
for (let count = 0; count < wanted; count += 1) cluster.fork()

function end(code, signal) {
  ending = true
  process.exitCode = code
  for (const server of Object.values(cluster.workers ?? {})) server?.process.kill(signal)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end(0, signal))
