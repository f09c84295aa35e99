import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type AttachInput, attachFiles } from '@/lib/attachments/attach-files'
import { readAttachment } from '@/lib/attachments/read-attachment'
import { sweepFiles } from '@/lib/attachments/sweep-files'
import type { Actor } from '@/lib/auth/policy'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { seen } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knownfix-files-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const log = { name: 'app.log', bytes: bytes('12:00 spooler stopped\n') }

const attach = (actor: Actor, number: number, more: Partial<AttachInput> = {}) =>
  attachFiles(actor, { key: randomUUID(), number, internal: false, files: [log], ...more }, noon)

async function filesOf(number: number): Promise<string[]> {
  const rows = await db.attachment.findMany({ where: { call: { number } }, orderBy: { key: 'asc' } })
  return rows.map(({ id }) => id)
}

describe('a file on a call', () => {
  test('is read by its caller and by agents, and is there for nobody else', async () => {
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    expect(await attach(customer, number)).toEqual({ ok: true, value: { isCaller: true } })
    const [id = ''] = await filesOf(number)
    for (const reader of [customer, await aPerson('level0'), await aPerson('manager')]) {
      const file = await readAttachment(reader, id)
      expect(file).toMatchObject({ name: 'app.log', type: 'text/plain' })
      expect(new TextDecoder().decode(file?.bytes)).toBe('12:00 spooler stopped\n')
    }
    const colleague = await aPerson('customer', { organizationId: customer.organizationId as string })
    for (const other of [colleague, await aPerson('customer')]) {
      expect(await readAttachment(other, id)).toBeNull()
      expect(await attach(other, number)).toEqual({ ok: false, code: 'not-found' })
    }
    expect(await readAttachment(customer, randomUUID())).toBeNull()
  })

  test('that is among agents is hidden from the caller, who cannot add one either', async () => {
    const [customer, agent] = await Promise.all([aPerson('customer'), aPerson('level1')])
    const number = await aCall(customer)
    expect(await attach(customer, number, { internal: true })).toEqual({ ok: false, code: 'not-permitted' })
    expect((await attach(agent, number, { internal: true })).ok).toBe(true)
    const [id = ''] = await filesOf(number)
    expect(await readAttachment(customer, id)).toBeNull()
    expect(await readAttachment(agent, id)).not.toBeNull()
    expect(JSON.stringify(await seen(customer, number))).not.toContain('app.log')
    expect(JSON.stringify(await seen(agent, number))).toContain('app.log')
  })

  test('comes once, however often its form is sent', async () => {
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    const key = randomUUID()
    await Promise.all(Array.from({ length: 5 }, () => attach(customer, number, { key, files: [log, log] })))
    expect(await filesOf(number)).toHaveLength(2)
    expect((await seen(customer, number)).timeline.filter(({ event }) => event.kind === 'attached')).toHaveLength(1)
  })
})

test('of files that are not all taken none is, and nothing of them is kept', async () => {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const before = await readdir(folder, { recursive: true })
  const program = { name: 'setup.txt', bytes: bytes(`MZ${'\u0000'.repeat(90)}`) }
  const large = { name: 'long.log', bytes: new Uint8Array(20 * 1024 * 1024 + 1).fill(65) }
  expect(await attach(customer, number, { files: [log, program] })).toEqual({ ok: false, code: 'not-taken' })
  expect(await attach(customer, number, { files: [log, large] })).toEqual({ ok: false, code: 'too-large' })
  expect(await attach(customer, number, { files: [] })).toEqual({ ok: false, code: 'none' })
  expect(await attach(customer, number, { files: Array(6).fill(log) })).toEqual({ ok: false, code: 'too-many' })
  expect(await filesOf(number)).toEqual([])
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('bytes that came to stand on no call are taken away a day later, and no others', async () => {
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)
  await sweepFiles(hours(99))
  const key = randomUUID()
  const count = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 30).length
  const before = await count()
  await Promise.all(Array.from({ length: 4 }, () => attach(customer, number, { key })))
  expect((await count()) - before).toBe(4)
  expect(await sweepFiles(hours(23))).toEqual({ removed: 0 })
  expect(await sweepFiles(hours(25))).toEqual({ removed: 3 })
  expect((await count()) - before).toBe(1)
  const [id = ''] = await filesOf(number)
  expect((await readAttachment(customer, id))?.name).toBe('app.log')
  expect(await db.pendingFile.count()).toBe(0)
})

test('with a bucket named, bytes go there and come from there, each request signed', async () => {
  const kept = new Map<string, Buffer>()
  const server = createServer((request, answer) => {
    const signed = /^AWS4-HMAC-SHA256 Credential=the-key\/\d{8}\/eu-test-1\/s3\//.test(
      request.headers.authorization ?? '',
    )
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (signed && request.method === 'PUT') kept.set(request.url ?? '', Buffer.concat(chunks))
      if (signed && request.method === 'DELETE') kept.delete(request.url ?? '')
      const found = request.method !== 'GET' ? Buffer.from('') : kept.get(request.url ?? '')
      answer.writeHead(signed && found ? 200 : 403).end(found)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  Object.assign(env(), {
    S3_BUCKET_URL: `http://127.0.0.1:${port}/files`,
    S3_KEY_ID: 'the-key',
    S3_SECRET: 'the-secret',
    S3_REGION: 'eu-test-1',
  })
  onTestFinished(() => {
    Object.assign(env(), { S3_BUCKET_URL: undefined })
    server.close()
  })
  const customer = await aPerson('customer')
  const number = await aCall(customer)
  expect((await attach(customer, number)).ok).toBe(true)
  const [id = ''] = await filesOf(number)
  expect([...kept.keys()]).toEqual([`/files/${id}`])
  expect((await readAttachment(customer, id))?.bytes).toEqual(log.bytes)
  const key = randomUUID()
  await attach(customer, number, { key })
  await attach(customer, number, { key })
  expect(kept.size).toBe(3)
  await sweepFiles(new Date(noon.getTime() + 25 * 3_600_000))
  expect([...kept.keys()].sort()).toEqual((await filesOf(number)).map((file) => `/files/${file}`).sort())
})
