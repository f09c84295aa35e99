import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '@/scripts/start/processes.mjs'

const files = {
  'package.json': '{ "name": "empty", "private": true, "type": "module" }',
  'next.config.js': 'export default { turbopack: { root: process.cwd() } }',
  'app/layout.js':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/page.js': 'export const dynamic = "force-dynamic"\nexport default function Page() { return <h1>Empty</h1> }',
}

/** An empty page of the framework version in use, built and served: what every page costs before it does anything. */
export async function serveEmptyPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'knownfix-empty-'))
  await mkdir(join(folder, 'app'))
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const next = [resolve('node_modules/next/dist/bin/next')]
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const build = spawn(process.execPath, [...next, 'build', '--webpack'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('The empty page did not build')

  const port = await freePort()
  const server = spawn(process.execPath, [...next, 'start', '-p', String(port)], { cwd: folder, env, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 200 && !(await fetch(url).catch(() => null)); tries++)
    await new Promise((done) => setTimeout(done, 50))
  return {
    url,
    async stop() {
      server.kill()
      await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
