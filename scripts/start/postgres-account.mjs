import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

const outside = '/var/lib/knownfix'

/** PostgreSQL refuses to run as root: as root, the account it runs under instead, made where it is missing. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null
  const found = findAccount()
  if (found) return found
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '-g', 'postgres', '-s', '/usr/sbin/nologin', '-M', 'postgres'])
  const made = findAccount()
  if (made) return made
  throw new Refusal(
    'PostgreSQL does not run as root and the account "postgres" could not be created: run as another user, or name a database with DATABASE_URL.',
  )
}

function findAccount() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

const can = (account, command, ...args) => spawnSync(command, args, { ...account, cwd: '/' }).status === 0

/** A clone below /root is closed to every other account; the cluster then lives outside it. */
export function clusterHome(account, dataDir, name) {
  if (!account || can(account, 'test', '-x', dataDir)) return dataDir
  const home = join(outside, name)
  mkdirSync(home, { recursive: true, mode: 0o711 })
  return home
}

/** The PostgreSQL programs at a place where the account can run them: theirs, or a copy outside. */
export function reachablePrograms(account, native, version) {
  if (!account || can(account, join(native, 'bin/postgres'), '--version')) return native
  const copy = join(outside, `postgres-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(outside, { recursive: true, mode: 0o711 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    renameSync(draft, copy)
  }
  return copy
}
