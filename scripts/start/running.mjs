import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, stillRuns } from './processes.mjs'

const fileOf = (dataDir) => join(dataDir, 'running.json')

/** Tells other commands on this DATA_DIR where the servers are, for as long as this process runs. */
export function announceRunning(dataDir, settings) {
  const draft = `${fileOf(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ ...identityOf(process.pid), settings }), { mode: 0o600 })
  renameSync(draft, fileOf(dataDir))
  return () => rmSync(fileOf(dataDir), { force: true })
}

/** The settings of the start that runs on this DATA_DIR; null when none does. */
export function findRunning(dataDir) {
  try {
    const { settings, ...process } = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
    return stillRuns(process) ? settings : null
  } catch {
    return null
  }
}
