import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../start/refusal.mjs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const patienceMs = 10 * 60_000

/** The browser of this machine; undefined where only the one Playwright brings could be there. */
export const findChromium = () =>
  process.env.PLAYWRIGHT_CHROMIUM_PATH || usual.find((path) => existsSync(path)) || undefined

/** How every test and measurement starts the browser: quiet on the network, and able to run as root. */
export function browserOptions() {
  const executablePath = findChromium()
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...asRoot] }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

const runs = (command, ...args) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: patienceMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Another process may hold the lock of the package system: wait for it a while. */
async function installFromDebian() {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (runs('apt-get', 'update') && runs('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'))
      return true
    await sleep(15_000)
  }
  return false
}

/** Makes sure that there is a Chromium for the browser tests. */
export async function installChromium() {
  if (findChromium() || (await playwrightsOwn())) return
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot && (await installFromDebian()) && findChromium()) return
  if (runs(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')) return
  throw new Refusal(
    'There is no Chromium for the browser tests and none could be installed: install one and name it with PLAYWRIGHT_CHROMIUM_PATH.',
  )
}
