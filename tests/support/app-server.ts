import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/start/processes.mjs'

/**
 * The whole app for one browser run, as `npm start` gives it, on a DATA_DIR of its own. With BASE_URL set the tests run
 * against that instead. DEMO_PASSWORD and DATABASE_URL are there for the tests.
 */
export default async function startApp() {
  process.env.DEMO_PASSWORD ||= 'a long password for browser tests'
  if (process.env.BASE_URL) return
  const dataDir = await mkdtemp(join(tmpdir(), 'knownfix-browser-'))
  const port = await freePort()
  const { PATH = '', HOME = '', DEMO_PASSWORD } = process.env
  const app = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { NODE_ENV: 'production', PATH, HOME, DATA_DIR: dataDir, PORT: String(port), DEMO: '1', DEMO_PASSWORD },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    app.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('Password of all')) resolve()
    })
    void ended.then(() => reject(new Error(`The app did not start:\n${said}`)))
  })
  const running = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8'))
  process.env.BASE_URL = `http://127.0.0.1:${port}`
  process.env.DATABASE_URL = running.settings.DATABASE_URL
  return async () => {
    app.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
}
