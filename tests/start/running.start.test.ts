import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stillRuns } from '@/scripts/start/processes.mjs'
import { aFreePort, startApp } from '@/tests/support/start-process'

type Child = { name: string; pid: number; birth: string }

const childrenOf = async (dataDir: string): Promise<Child[]> =>
  JSON.parse(await readFile(join(dataDir, 'children.json'), 'utf8'))

let DATA_DIR = ''
beforeAll(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'knownfix-running-'))
})
afterAll(() => rm(DATA_DIR, { recursive: true, force: true }))

/** The app on the one DATA_DIR of this file, filled by the first test. */
async function aRunningApp() {
  const settings = { DATA_DIR, PORT: String(await aFreePort()), WEB_PROCESSES: '2' }
  const app = startApp(settings)
  const said = await app.says('Password of all: ')
  return { ...app, said, settings, children: await childrenOf(DATA_DIR) }
}

const childrenOfProcess = async (pid: number) =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean).map(Number)

test('a start ends with the address, the demo accounts and their password, is healthy, and stops everything', async () => {
  const { child, ended, said, settings, children } = await aRunningApp()
  expect(said).toMatch(new RegExp(`Ready after [\\d.]+ s: http://127\\.0\\.0\\.1:${settings.PORT}\n`))
  expect(said).toMatch(/customer@demo\.example[\s\S]*admin@demo\.example[\s\S]*Password of all: \S{8,}\s*$/)
  expect(children.map(({ name }) => name)).toEqual(expect.arrayContaining(['postgres', 'web', 'worker']))

  const response = await fetch(`http://127.0.0.1:${settings.PORT}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok', search: 'ok', jobs: 'ok' })

  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
  expect(children.filter(stillRuns)).toEqual([])
})

test('one of several web servers that dies is started again, and none outlives the stop', async () => {
  const { child, ended, settings, children } = await aRunningApp()
  const web = children.find(({ name }) => name === 'web')?.pid ?? 0
  const servers = await childrenOfProcess(web)
  expect(servers).toHaveLength(2)
  process.kill(servers[0] ?? 0, 'SIGKILL')
  await expect.poll(() => childrenOfProcess(web)).not.toEqual(servers)
  await expect.poll(() => childrenOfProcess(web)).toHaveLength(2)
  expect((await fetch(`http://127.0.0.1:${settings.PORT}/api/health`)).status).toBe(200)

  const all = [...servers, ...(await childrenOfProcess(web))]
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  for (const pid of all) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test('a second start with nothing changed does none of the slow work again', async () => {
  const { child, ended, said } = await aRunningApp()
  expect(said).not.toMatch(/migrations|content|build/)
  child.kill('SIGTERM')
  await ended
})

test('when the web server dies, everything else is stopped and the start fails', async () => {
  const { ended, children } = await aRunningApp()
  const web = children.find(({ name }) => name === 'web')
  process.kill(web?.pid ?? 0, 'SIGKILL')
  expect(await ended).toMatchObject({ code: 1, said: expect.stringContaining('web server ended unexpectedly') })
  expect(children.filter(stillRuns)).toEqual([])
})

test('what a killed start left running is ended by the next one', async () => {
  const { child, ended, settings, children } = await aRunningApp()
  child.kill('SIGKILL')
  await ended
  const next = startApp(settings)
  await next.says('Password of all: ')
  expect(children.filter(stillRuns)).toEqual([])
})
