import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { identityOf, stillRuns } from './processes.mjs'
import { Refusal } from './refusal.mjs'

export const dataDirOf = (environment) => resolve(environment.DATA_DIR || '.data')

const wordsOf = {
  ENOSPC: 'the disk is full: free some space, or set DATA_DIR to a folder on another disk',
  EDQUOT: 'the disk quota is used up: free some space, or set DATA_DIR to a folder on another disk',
  EROFS: 'the disk is read-only: set DATA_DIR to a folder that can be written',
  EACCES: 'this account may not write there: set DATA_DIR to a folder that it may write',
  EPERM: 'this account may not write there: set DATA_DIR to a folder that it may write',
  ENOTDIR: 'it is not a folder: set DATA_DIR to a folder',
  EEXIST: 'it is not a folder: set DATA_DIR to a folder',
}

/** The one sentence for a disk that cannot be written, from the system's error code; null for other errors. */
export const diskRefusal = (error, dataDir) =>
  wordsOf[error.code] ? new Refusal(`Knownfix cannot write to ${dataDir}, because ${wordsOf[error.code]}.`) : null

const neededMegabytes = 200

/** Makes DATA_DIR if needed, and tries whether the servers will be able to write in it. */
export function openDataDir(dataDir) {
  const probe = join(dataDir, `probe.${process.pid}`)
  try {
    // As root PostgreSQL runs under another account, which has to pass through here; every file in it is closed.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711)
    writeFileSync(probe, 'probe')
    if (freeMegabytes(dataDir) < neededMegabytes) throw Object.assign(new Error(), { code: 'ENOSPC' })
  } catch (error) {
    throw diskRefusal(error, dataDir) ?? error
  } finally {
    rmSync(probe, { force: true })
  }
}

function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1024 / 1024
}

/** What is random and kept: made once, readable by this account alone. */
export function readKeys(dataDir) {
  const file = join(dataDir, 'keys.json')
  let kept = {}
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT')
      throw new Refusal(`${file} cannot be read: put it back from a copy, or remove ${dataDir}.`)
  }
  const keys = {
    clusterName: randomBytes(8).toString('hex'),
    postgresPassword: randomBytes(24).toString('base64url'),
    meiliKey: randomBytes(24).toString('base64url'),
    nextAuthSecret: randomBytes(48).toString('base64url'),
    demoPassword: randomBytes(9).toString('base64url'),
    ...kept,
  }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return keys
}

const readLock = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * One start at a time on a DATA_DIR. The lock names a process by number and birth, so that one left by a killed start,
 * or by a machine that lost power, is seen to be stale. Returns the function that gives it back.
 */
export function lockDataDir(dataDir, purpose) {
  const file = join(dataDir, 'lock')
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ ...identityOf(process.pid), purpose }), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draft, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const holder = readLock(file)
      if (holder && stillRuns(holder)) {
        throw new Refusal(
          `${holder.purpose} (process ${holder.pid}) already runs on ${dataDir}: stop it first, or set DATA_DIR to another folder for a second one.`,
        )
      }
      removeStale(file, holder)
    }
    throw new Refusal(`${file} is being taken by another start: try again.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Of several starts that see the same stale lock, one may already have put its own there: that one is put back. */
function removeStale(file, holder) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    const moved = readLock(aside)
    if (moved?.pid !== holder?.pid || moved?.birth !== holder?.birth) linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
