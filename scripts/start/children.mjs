import { spawn } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess, identityOf } from './processes.mjs'
import { Refusal } from './refusal.mjs'

const ledgerOf = (dataDir) => join(dataDir, 'children.json')

function readLedger(dataDir) {
  try {
    return JSON.parse(readFileSync(ledgerOf(dataDir), 'utf8'))
  } catch {
    return []
  }
}

function writeLedger(dataDir, children) {
  const draft = `${ledgerOf(dataDir)}.new`
  writeFileSync(draft, JSON.stringify(children), { mode: 0o600 })
  renameSync(draft, ledgerOf(dataDir))
}

let spawning = true

/** From here on nothing is spawned: what is still being started when everything is stopped would outlive it. */
export function spawnNoMore() {
  spawning = false
}

/**
 * Spawns a process in a group of its own, so that Ctrl-C reaches only us and we stop things in order. It is written
 * down first thing: a start that is killed outright leaves it running, and the next start ends it.
 */
export function spawnChild(dataDir, name, command, args, options) {
  if (!spawning) throw new Refusal(`${name} was not started any more.`)
  const child = spawn(command, args, { detached: true, ...options })
  child.exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  if (child.pid) {
    child.identity = identityOf(child.pid)
    writeLedger(dataDir, [...readLedger(dataDir), { name, ...child.identity }])
  }
  return child
}

/** Ends what an earlier start on this DATA_DIR left behind; PostgreSQL last, since the others use it. */
export async function endOrphans(dataDir) {
  const orphans = readLedger(dataDir)
  const [databases, others] = [orphans.filter(isDatabase), orphans.filter((child) => !isDatabase(child))]
  await Promise.all(others.map((child) => endProcess(child, { graceMs: 5_000 })))
  await Promise.all(databases.map((child) => endProcess(child, { signal: 'SIGINT' })))
  writeLedger(dataDir, [])
}

const isDatabase = (child) => child.name === 'postgres'
