import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@/scripts/start/processes.mjs'

const build = process.env.NEXT_DIST_DIR ?? '.next'

/** The production server on a scratch database. Throws where nothing was built yet. */
export async function serveScratch(settings: { DATABASE_URL: string; NEXTAUTH_SECRET: string }) {
  if (!existsSync(join(build, 'BUILD_ID'))) throw new Error('There is no build to measure: run npm start once')
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      env: { NODE_ENV: 'production', PATH, HOME, NEXT_DIST_DIR: build, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const url = `http://127.0.0.1:${port}`
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('close', () => resolve())
      child.kill()
    })
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) return { url, stop }
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
