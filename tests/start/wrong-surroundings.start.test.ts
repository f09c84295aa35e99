import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { birthOf } from '@/scripts/start/processes.mjs'
import { aDatabase } from '@/tests/support/database'
import { aDataDir, aFreePort, aTakenPort, refusalOf, startApp } from '@/tests/support/start-process'

const secret = 'Zq8vN1xT5mR3kW7bY2cH6jL9pD4fG0sA'

async function settings(more: Record<string, string> = {}) {
  return { DATA_DIR: await aDataDir(), PORT: String(await aFreePort()), ...more }
}

test('a taken port is refused, saying by whom and how to choose another', async () => {
  const port = await aTakenPort()
  expect(await refusalOf(await settings({ PORT: String(port) }))).toMatch(
    new RegExp(`^Port ${port} is taken by .*node.* \\(process ${process.pid}\\): .*PORT=\\d+ npm start\\.$`),
  )
})

test('a port that is no port and a host that is not here are refused by name', async () => {
  expect(await refusalOf(await settings({ PORT: 'eighty' }))).toMatch(/^PORT is "eighty"/)
  expect(await refusalOf(await settings({ HOST: '203.0.113.7' }))).toMatch(/^HOST is "203.0.113.7"/)
})

test('a DATA_DIR that is no folder is refused', async () => {
  const file = join(await aDataDir(), 'a-file')
  await writeFile(file, '')
  expect(await refusalOf(await settings({ DATA_DIR: file }))).toMatch(/^Knownfix cannot write to .*a-file, because/)
})

test.runIf(process.getuid?.() === 0)('a DATA_DIR that this account may not write is refused', async () => {
  const nobody = { uid: 65534, gid: 65534 }
  expect(await refusalOf(await settings(), nobody)).toMatch(/^Knownfix cannot write to .* may not write there/)
})

test('a database that does not answer is refused without showing its password', async () => {
  const DATABASE_URL = `postgresql://somebody:hidden@127.0.0.1:${await aFreePort()}/x`
  const refusal = await refusalOf(await settings({ DATABASE_URL, NEXTAUTH_SECRET: secret }))
  expect(refusal).toMatch(/^The database at 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED.*check DATABASE_URL/)
  expect(refusal).not.toContain('hidden')
})

test('an address that is no PostgreSQL address is refused by name', async () => {
  expect(await refusalOf(await settings({ DATABASE_URL: 'mysql://127.0.0.1/x' }))).toMatch(/^DATABASE_URL is not/)
})

test.each([
  ['', 'NEXTAUTH_SECRET is missing'],
  ['short', 'NEXTAUTH_SECRET is shorter than 32 characters'],
  ['changeme-changeme-changeme-changeme', 'NEXTAUTH_SECRET is a well-known value'],
])('with a database of its own, the secret "%s" stops the start by name', async (NEXTAUTH_SECRET, sentence) => {
  const refusal = await refusalOf(await settings({ DATABASE_URL: await aDatabase(), NEXTAUTH_SECRET }))
  expect(refusal).toContain(sentence)
})

test('a migration that fails is refused with the reason of the database', async () => {
  const DATABASE_URL = await aDatabase('blank')
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query('CREATE TABLE "Person" ()')
  await client.end()
  const refusal = await refusalOf(await settings({ DATABASE_URL, NEXTAUTH_SECRET: secret }))
  expect(refusal).toMatch(/^Migration (\S+ )?failed: The database schema is not empty/)
})

test('broken content is refused with file and line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp('content', folder, { recursive: true })
  await writeFile(join(folder, 'services.yaml'), 'nonsense: [\n')
  const refusal = await refusalOf(
    await settings({ DATABASE_URL: await aDatabase(), NEXTAUTH_SECRET: secret, CONTENT_DIR: folder }),
  )
  expect(refusal).toMatch(/services\.yaml:\d+: /)
})

test('of two starts on one DATA_DIR the second is refused, and a killed start leaves no lock behind', async () => {
  const shared = await settings()
  const first = startApp(shared)
  await first.says('PostgreSQL')
  expect(await refusalOf({ ...shared, PORT: String(await aFreePort()) })).toMatch(
    new RegExp(`^npm start \\(process ${first.child.pid}\\) already runs on `),
  )

  first.child.kill('SIGKILL')
  await first.ended
  const second = startApp(shared)
  await second.says('PostgreSQL')
})

test('a start that is stopped while it is still starting leaves nothing running', async () => {
  const asked = await settings()
  const { child, ended, says } = startApp(asked)
  await says('data in')
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
  const children: { pid: number }[] = JSON.parse(await readFile(join(asked.DATA_DIR, 'children.json'), 'utf8'))
  expect(children.filter(({ pid }) => birthOf(pid) !== null)).toEqual([])
})
