import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runProgram } from './programs.mjs'
import { Refusal } from './refusal.mjs'

const stamp = 'node_modules/.knownfix-installed'
const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** npm writes down what it installed; a folder that npm itself filled from this lock file is taken as it is. */
function npmAgrees() {
  const installed = readIfThere('node_modules/.package-lock.json')
  if (!installed) return false
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { packages: present } = JSON.parse(installed)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  )
}

export function isInstalled() {
  const hash = lockHash()
  if (readIfThere(stamp) === hash) return true
  if (!npmAgrees()) return false
  writeFileSync(stamp, hash)
  return true
}

/** Installs the locked packages. */
export async function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
  const { code, output } = await runProgram(npm, args, { shell: process.platform === 'win32' }).catch((error) => {
    throw new Refusal(`npm could not be run (${error.code}): install it beside Node.`)
  })
  if (code !== 0) throw new Refusal(`The locked packages could not be installed:\n${output}`)
  writeFileSync(stamp, lockHash())
}
