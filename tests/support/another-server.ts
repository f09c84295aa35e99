import { spawn } from 'node:child_process'
import { freePort } from '@/scripts/start/processes.mjs'

const build = process.env.NEXT_DIST_DIR ?? '.next'

/** Another production server on the same database, with settings of its own and without its worker. */
export async function aServer(settings: Record<string, string>) {
  const port = await freePort()
  const { PATH = '', HOME = '', DATABASE_URL = '' } = process.env
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      env: { NODE_ENV: 'production', PATH, HOME, DATABASE_URL, NEXT_DIST_DIR: build, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, said: () => said, url: `http://127.0.0.1:${port}` }
}

/** Whatever it answers with; 0 while it does not. */
export const answerOf = (url: string): Promise<number> =>
  fetch(url).then(
    (answer) => answer.status,
    () => 0,
  )
