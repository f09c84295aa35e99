import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** When a process began, in the system's own words; null when it does not run. A pid alone may have been given to another. */
export function birthOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return state === 'Z' ? null : `${fields[18]}`
    } catch {
      return null
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() || null : null
}

export const identityOf = (pid) => ({ pid, birth: birthOf(pid) })

export const stillRuns = ({ pid, birth }) => birth !== null && birthOf(pid) === birth

/** Asks a process to end, waits, and ends it by force where it does not. The group goes with it. */
export async function endProcess(identity, { signal = 'SIGTERM', graceMs = 10_000 } = {}) {
  if (!stillRuns(identity)) return
  send(identity.pid, signal)
  const deadline = Date.now() + graceMs
  while (stillRuns(identity)) {
    if (Date.now() > deadline) {
      send(-identity.pid, 'SIGKILL')
      send(identity.pid, 'SIGKILL')
      return
    }
    await sleep(20)
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

export async function freePort() {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
