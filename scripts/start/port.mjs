import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { Refusal } from './refusal.mjs'

/** HOST and PORT as the settings give them. */
export function addressOf(environment) {
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${environment.PORT}": give a number from 1 to 65535.`)
  }
  return { host: environment.HOST || '127.0.0.1', port }
}

/** The address a browser on this machine would use. */
export function urlOf({ host, port }) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host)
  return `http://${reachable}:${port}`
}

const tryListen = (host, port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })

/** Throws the sentence for an address that cannot be served on. */
export async function checkAddress({ host, port }) {
  const fault = await tryListen(host, port)
  if (!fault) return
  if (fault === 'EADDRINUSE') {
    let free = port + 1
    while ((await tryListen(host, free)) === 'EADDRINUSE') free++
    throw new Refusal(
      `Port ${port} is taken by ${holderOf(port)}: stop it, or choose another, as in PORT=${free} npm start.`,
    )
  }
  if (fault === 'EACCES') throw new Refusal(`This account may not use port ${port}: choose one above 1023 with PORT.`)
  throw new Refusal(`HOST is "${host}", which is no address of this machine (${fault}): use 127.0.0.1 or 0.0.0.0.`)
}

function holderOf(port) {
  const holder = process.platform === 'linux' ? holderFromProc(port) : holderFromLsof(port)
  return holder ? `${holder.name} (process ${holder.pid})` : 'another program'
}

function holderFromProc(port) {
  const sockets = new Set(
    ['tcp', 'tcp6'].flatMap((family) => listeningOn(port, family)).map((inode) => `socket:[${inode}]`),
  )
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const pid = pids.find((pid) => openFilesOf(pid).some((file) => sockets.has(file)))
  return pid ? { pid, name: nameOf(pid) } : null
}

/** The program, and for Node the script it runs. */
function nameOf(pid) {
  const [program = '', script = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  const name = basename(program)
  return name === 'node' ? `node ${basename(script)}`.trim() : name
}

/** The inodes of the sockets that listen on a port: columns 2 (address), 4 (state, 0A is listening) and 10. */
function listeningOn(port, family) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  try {
    const rows = readFileSync(`/proc/net/${family}`, 'utf8').trim().split('\n').slice(1)
    const columns = rows.map((row) => row.trim().split(/\s+/))
    return columns.filter((column) => column[1].endsWith(suffix) && column[3] === '0A').map((column) => column[9])
  } catch {
    return []
  }
}

function openFilesOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => linkOf(`/proc/${pid}/fd/${descriptor}`))
  } catch {
    return []
  }
}

function linkOf(path) {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function holderFromLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const [, pid, name] = /p(\d+)\nc(.+)/.exec(stdout ?? '') ?? []
  return pid ? { pid, name } : null
}
