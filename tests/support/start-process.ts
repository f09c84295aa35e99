import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export async function aDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knownfix-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A port that somebody listens on until the test ends. */
export async function aTakenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

export async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

type Started = {
  child: ChildProcess
  ended: Promise<{ code: number | null; said: string }>
  says(words: string): Promise<string>
}

/** `npm start` as a person runs it, with these settings and none of the test run's own. */
export function startApp(settings: Record<string, string>, account: { uid?: number; gid?: number } = {}): Started {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { NODE_ENV: 'production', PATH, HOME, ...settings },
    ...account,
  })
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.includes(words) && resolve(said)
      listeners.add(look)
      look()
      void ended.then(() => reject(new Error(`It ended without saying "${words}":\n${said}`)))
    })
  return { child, ended, says }
}

/** The one sentence a refused start ends with; throws when it did not refuse. */
export async function refusalOf(
  settings: Record<string, string>,
  account?: { uid: number; gid: number },
): Promise<string> {
  const { code, said } = await startApp(settings, account).ended
  if (code !== 1) throw new Error(`Ended with ${code}:\n${said}`)
  return said.trim().split('\n').at(-1) ?? ''
}
