import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAttachment } from '@/lib/attachments/read-attachment'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { receiveMail } from '@/lib/mail-in/receive-mail'
import { partReplyWay, replyWay } from '@/lib/mail-in/reply-way'
import { seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aPart } from '@/tests/support/providers'
import { aCall, noon } from '@/tests/support/sessions'

process.env.MAIL_IN_ADDRESS = 'help@test.example'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knownfix-mailed-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type File = { filename: string; content: string | Buffer; contentType?: string; cid?: string }
type Written = { from: string; to?: string | undefined; text?: string; html?: string; attachments?: File[] }

/** A mail as a mail program builds it. */
const aMail = ({ to = 'help@test.example', text = 'See the file.', ...more }: Written): Promise<Buffer> =>
  new MailComposer({ messageId: `<${randomUUID()}@their.example>`, subject: 'Printer', to, text, ...more })
    .compile()
    .build()

/** A delivery report on a mail of ours, as a mail server writes it. */
const aReport = (action: string, about: { messageId?: string; replyTo?: string }) =>
  Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
      'To: help@test.example',
      `Message-ID: <${randomUUID()}@mx.example>`,
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ...['', '--b', 'Content-Type: text/plain', '', 'I am sorry.', '', '--b'],
      ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
      ...[`Action: ${action}`, 'Status: 5.1.1', '', '--b', 'Content-Type: text/rfc822-headers', ''],
      ...[`Message-ID: ${about.messageId}`, `Reply-To: ${about.replyTo}`, '', '--b--', ''],
    ].join('\r\n'),
  )

const log = { filename: 'spooler.log', content: '12:00 stopped\n' }
const program = {
  filename: 'invoice.pdf',
  content: Buffer.from(`MZ${'\0'.repeat(90)}`),
  contentType: 'application/pdf',
}
const wayTo = ({ id: personId }: TestPerson, number: number) => replyWay({ id: randomUUID(), number, personId })

const happened = async (reader: TestPerson, number: number) =>
  (await seen(reader, number)).timeline.map(({ event }) => event)
const ofKind = async (reader: TestPerson, number: number, kind: string) =>
  (await happened(reader, number)).filter((event) => event.kind === kind)

describe('what comes with a mail', () => {
  test('is put on the call it opens or answers, once, and named to agents where it is not taken', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const first = await aMail({ from: customer.email, attachments: [log, program] })
    const number = (await receiveMail(first, noon)).callNumber as number
    await receiveMail(first, noon)
    const { replyTo } = await wayTo(customer, number)
    await receiveMail(await aMail({ from: customer.email, to: replyTo, attachments: [log] }), noon)

    const files = await db.attachment.findMany({ where: { call: { number } } })
    expect(files.map(({ name, type, byId }) => [name, type, byId])).toEqual(
      Array(2).fill(['spooler.log', 'text/plain', customer.id]),
    )
    const read = await readAttachment(customer, files[0]?.id as string)
    expect(new TextDecoder().decode(read?.bytes)).toBe('12:00 stopped\n')
    const told = { kind: 'filesNotTaken', files: [{ name: 'invoice.pdf', why: 'not-taken' }] }
    expect(await ofKind(agent, number, 'filesNotTaken')).toEqual([told])
    expect(await ofKind(customer, number, 'filesNotTaken')).toEqual([told])
    expect((await toldOf(customer.id)).filter((kind) => kind === 'callFilesRefused')).toHaveLength(1)
    expect(await ofKind(customer, number, 'attached')).toHaveLength(2)
  })

  test('goes first where it was attached, not where a signature shows it, and no further than the limits', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const logo = { filename: 'logo.png', content: png, cid: 'logo@their.example' }
    const large = { filename: 'dump.log', content: Buffer.alloc(20 * 1024 * 1024 + 1, 65) }
    const attachments = [logo, large, ...['1', '2', '3', '4', '5'].map((n) => ({ ...log, filename: `${n}.log` }))]
    const html = '<p>See <img src="cid:logo@their.example"></p>'
    const mail = await aMail({ from: customer.email, html, attachments })
    const number = (await receiveMail(mail, noon)).callNumber as number
    const names = (await db.attachment.findMany({ where: { call: { number } }, orderBy: { key: 'asc' } })).map(
      ({ name }) => name,
    )
    expect(names).toEqual(['1.log', '2.log', '3.log', '4.log', '5.log'])
    expect(await ofKind(agent, number, 'filesNotTaken')).toMatchObject([
      {
        files: [
          { name: 'dump.log', why: 'too-large' },
          { name: 'logo.png', why: 'too-many' },
        ],
      },
    ])
  })

  test('of a provider is named to agents where it is not taken, and the provider is told by mail', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const number = await aCall(customer)
    const { provider } = await aPart(agent, number)
    const part = await db.providerPart.findFirstOrThrow({ where: { call: { number } } })
    const { replyTo } = await partReplyWay({ id: randomUUID(), partId: part.id })
    const mail = await aMail({ from: provider.email, to: replyTo, attachments: [program] })
    for (let times = 0; times < 2; times++) await receiveMail(mail, noon)
    expect(await ofKind(agent, number, 'filesRefused')).toHaveLength(1)
    expect(JSON.stringify(await happened(customer, number))).not.toContain('invoice.pdf')
    const mails = await db.outgoingMail.findMany({ where: { address: provider.email, kind: 'providerFiles' } })
    expect(mails).toHaveLength(1)
  })

  test('stays among agents where a provider or an agent sent it', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const number = await aCall(customer)
    const { provider } = await aPart(agent, number)
    const part = await db.providerPart.findFirstOrThrow({ where: { call: { number } } })
    const { replyTo } = await partReplyWay({ id: randomUUID(), partId: part.id })
    const fromProvider = await aMail({ from: provider.email, to: replyTo, attachments: [log] })
    expect((await receiveMail(fromProvider, noon)).verdict).toBe('providerMessage')
    const fromAgent = await aMail({ from: agent.email, to: (await wayTo(agent, number)).replyTo, attachments: [log] })
    expect((await receiveMail(fromAgent, noon)).verdict).toBe('message')
    const files = await db.attachment.findMany({ where: { call: { number } }, orderBy: { at: 'asc' } })
    expect(files.map(({ byId, audience }) => [byId, audience])).toEqual([
      [null, 'staff'],
      [agent.id, 'staff'],
    ])
    for (const { id } of files) expect(await readAttachment(customer, id)).toBeNull()
    expect(JSON.stringify(await happened(customer, number))).not.toContain('spooler.log')
  })

  test('of somebody we do not know, or of a machine, is not kept', async () => {
    const before = await readdir(folder, { recursive: true })
    await receiveMail(await aMail({ from: 'who@elsewhere.example', attachments: [log] }), noon)
    await receiveMail(await aMail({ from: 'MAILER-DAEMON@mx.example', attachments: [log] }), noon)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })
})

describe('a mail of ours that comes back', () => {
  test('is noted on its call for agents, with whom it was to; one that is only late is not', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const number = await aCall(customer)
    const way = await wayTo(customer, number)
    expect(await receiveMail(aReport('delayed', way), noon)).toEqual({ verdict: 'bounce', callNumber: null })
    const report = aReport('failed', way)
    for (let times = 0; times < 2; times++) {
      expect(await receiveMail(report, noon)).toEqual({ verdict: 'bounce', callNumber: number })
    }
    const { id: mail } = await db.incomingMail.findFirstOrThrow({ where: { callNumber: number, verdict: 'bounce' } })
    expect(await ofKind(agent, number, 'undelivered')).toEqual([{ kind: 'undelivered', to: customer.email, mail }])
    expect(await ofKind(customer, number, 'undelivered')).toEqual([])
    // Nobody has it: those are told in whose queue it stands.
    expect(await toldOf(agent.id)).toEqual(['callUndelivered'])
  })

  test('to a colleague is noted and told of to nobody: two bad addresses would tell each other for ever', async () => {
    const [customer, agent, other] = [await aPerson('customer'), await aPerson('level1'), await aPerson('level1')]
    const number = await aCall(customer)
    await receiveMail(aReport('failed', await wayTo(agent, number)), noon)
    expect(await ofKind(agent, number, 'undelivered')).toMatchObject([{ to: agent.email }])
    expect([await toldOf(agent.id), await toldOf(other.id)]).toEqual([[], []])
  })

  test('names the provider where it was to one', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const number = await aCall(customer)
    const { provider } = await aPart(agent, number)
    const part = await db.providerPart.findFirstOrThrow({ where: { call: { number } } })
    const way = await partReplyWay({ id: randomUUID(), partId: part.id })
    await receiveMail(aReport('failed', way), noon)
    expect(await ofKind(agent, number, 'undelivered')).toMatchObject([{ to: provider.email }])
  })
})
