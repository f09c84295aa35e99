import { randomBytes, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { POST } from '@/app/api/v1/mail-in/route'
import { openCall } from '@/lib/calls/open-call'
import { writeMessage } from '@/lib/calls/write-message'
import { db } from '@/lib/db/client'
import { fetchMail } from '@/lib/mail-in/fetch-mail'
import { listIncoming, readMail } from '@/lib/mail-in/read-mails'
import { receiveMail } from '@/lib/mail-in/receive-mail'
import { signBody } from '@/lib/mail-in/webhook-signature'
import { sendPendingMail } from '@/lib/notify/send-pending-mail'
import { answerQuestion } from '@/lib/sessions/answer-question'
import { seen, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aMailServer } from '@/tests/support/mail-server'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aPart, partOf } from '@/tests/support/providers'
import { aCall, noon, viewerOf } from '@/tests/support/sessions'

// Settings are read once: before anything asks for them.
const secret = randomBytes(24).toString('hex')
Object.assign(process.env, { MAIL_IN_ADDRESS: 'help@test.example', MAIL_IN_SECRET: secret })

beforeAll(() => aBank())
beforeEach(async () => {
  await db.notice.updateMany({ data: { mailedAt: noon } })
  await db.outgoingMail.updateMany({ data: { mailedAt: noon } })
})

type Written = { from: string; to?: string; subject?: string; text?: string; headers?: Record<string, string> }

/** A mail as a mail program would send it. */
function aMail({ from, to = 'help@test.example', subject = 'Printer', text = 'It is dead.', headers = {} }: Written) {
  const lines = { From: from, To: to, Subject: subject, 'Message-ID': `<${randomUUID()}@their.example>`, ...headers }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${head.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`)
}

const header = (source: string, name: string) =>
  new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im')
    .exec(source)?.[1]
    ?.replace(/\r?\n\s+/g, ' ')
    .trim() ?? ''

/** What our mail to somebody about a new message said: where a reply goes, and what it is called. */
async function aMailedMessage() {
  const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
  const number = await aCall(customer)
  const { received, settings } = await aMailServer()
  granted(await writeMessage(agent, { key: randomUUID(), number, text: 'Which floor?', internal: false }, noon))
  await sendPendingMail(noon, settings)
  const source = received.at(-1)?.source ?? ''
  const back = { replyTo: header(source, 'Reply-To'), messageId: header(source, 'Message-ID') }
  return { customer, agent, number, source, ...back }
}
const texts = async (reader: TestPerson, number: number) =>
  (await seen(reader, number)).timeline.flatMap(({ event }) => ('text' in event ? [event.text] : []))

describe('a reply', () => {
  test('to a call’s mail becomes one message on it, by address or by what it answers, without the quoted text', async () => {
    const { customer, number, replyTo, messageId, source } = await aMailedMessage()
    expect(header(source, 'Auto-Submitted')).toBe('auto-generated')
    const quoted = 'The second.\n\nOn Mon, Help wrote:\n> Which floor?'
    const byAddress = aMail({ from: customer.email, to: replyTo, text: quoted })
    for (let times = 0; times < 3; times++) {
      expect(await receiveMail(byAddress, noon)).toEqual({ verdict: 'message', callNumber: number })
    }
    const byReference = aMail({ from: customer.email, text: 'At the end.', headers: { 'In-Reply-To': messageId } })
    expect((await receiveMail(byReference, noon)).callNumber).toBe(number)
    expect(await texts(customer, number)).toEqual(['Which floor?', 'The second.', 'At the end.'])
  })

  test('is never known by its subject: naming a call there opens a new one', async () => {
    const { customer, number } = await aMailedMessage()
    const outcome = await receiveMail(aMail({ from: customer.email, subject: `Re: Call ${number}` }), noon)
    expect(outcome.verdict).toBe('call')
    expect(outcome.callNumber).not.toBe(number)
  })

  test('of somebody else who has the address says who wrote it; of a disabled person nothing is taken', async () => {
    const { customer, number, replyTo } = await aMailedMessage()
    await receiveMail(aMail({ from: 'colleague@their.example', to: replyTo, text: 'Me too.' }), noon)
    expect((await texts(customer, number)).at(-1)).toBe('colleague@their.example:\n\nMe too.')
    await db.person.update({ where: { id: customer.id }, data: { disabledAt: noon } })
    const refused = await receiveMail(aMail({ from: customer.email, to: replyTo, text: 'secret' }), noon)
    expect(refused).toEqual({ verdict: 'refused', callNumber: number })
  })

  test('of an agent to their own notice stays among colleagues', async () => {
    const { customer, agent, number } = await aMailedMessage()
    await db.call.update({ where: { number }, data: { assigneeId: agent.id } })
    const { received, settings } = await aMailServer()
    granted(await writeMessage(customer, { key: randomUUID(), number, text: 'Second.', internal: false }, noon))
    await sendPendingMail(noon, settings)
    const to = header(received.at(-1)?.source ?? '', 'Reply-To')
    await receiveMail(aMail({ from: agent.email, to, text: 'he is slow' }), noon)
    expect(await texts(customer, number)).not.toContain('he is slow')
    expect(await texts(agent, number)).toContain('he is slow')
  })

  test('of a provider lands in its thread, and the customer never reads it', async () => {
    const [customer, agent] = [await aPerson('customer'), await aPerson('level1')]
    const number = await aCall(customer)
    const { provider } = await aPart(agent, number)
    const { received, settings } = await aMailServer()
    await sendPendingMail(noon, settings)
    const asked = received.find(({ to }) => to.includes(provider.email))?.source ?? ''
    expect(asked).toContain((await partOf(agent, number)).token.slice(0, 36))
    for (const word of [customer.name, customer.email, 'please help']) expect(asked).not.toContain(word)
    const reply = aMail({ from: provider.email, to: header(asked, 'Reply-To'), text: 'Part is ordered.' })
    expect(await receiveMail(reply, noon)).toEqual({ verdict: 'providerMessage', callNumber: number })
    expect(await texts(agent, number)).toContain('Part is ordered.')
    expect(JSON.stringify(await seen(customer, number))).not.toContain('Part is ordered.')
    expect(await toldOf(agent.id)).toContain('providerSaid')
  })
})

describe('a new mail', () => {
  test('of a customer becomes one call of a kind not said yet, and the diagnosis its sender is sent fills it in', async () => {
    const customer = await aPerson('customer')
    const mail = aMail({ from: customer.email.toUpperCase(), subject: 'Blank pages', text: 'The printer.' })
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => receiveMail(mail, noon)))
    const number = outcomes[0]?.callNumber as number
    expect(outcomes).toEqual(Array(4).fill({ verdict: 'call', callNumber: number }))
    const before = await db.call.findUniqueOrThrow({ where: { number } })
    expect(before).toMatchObject({ kind: 'unknown', channel: 'mail', title: 'Blank pages', callerId: customer.id })
    const notice = await db.notice.findFirstOrThrow({ where: { personId: customer.id, kind: 'callFromMail' } })
    const { diagnosisId } = notice.data as { diagnosisId: string }
    granted(await answerQuestion(viewerOf(customer), { diagnosisId, question: 'output', answer: 'blank' }, noon))
    const said = { key: randomUUID(), diagnosisId, text: 'Since Monday.', urgency: 3 as const, fields: {} }
    expect(granted(await openCall(viewerOf(customer), said, noon)).number).toBe(number)
    expect(granted(await openCall(viewerOf(customer), said, noon)).number).toBe(number)
    const after = await db.call.findUniqueOrThrow({ where: { number } })
    expect(after).toMatchObject({ kind: 'incident', urgency: 3, diagnosisId, title: 'Blank pages' })
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)
    expect(await texts(customer, number)).toEqual(['Since Monday.'])
  })

  test('of nobody we know opens nothing, waits for an agent, and is answered once a day', async () => {
    const from = `${randomUUID()}@elsewhere.example`
    for (const text of ['a', 'b'])
      expect((await receiveMail(aMail({ from, text }), noon)).verdict).toBe('unknownSender')
    const waiting = granted(await listIncoming(await aPerson('level0'), false)).filter((mail) => mail.from === from)
    expect(waiting).toHaveLength(2)
    const { received, settings } = await aMailServer()
    await sendPendingMail(noon, settings)
    expect(received.filter(({ to }) => to.includes(from))).toHaveLength(1)
    const customer = await aPerson('customer')
    expect(await listIncoming(customer, true)).toEqual({ ok: false, code: 'not-permitted' })
    expect(await readMail(customer, waiting[0]?.id as string)).toEqual({ ok: false, code: 'not-permitted' })
  })

  test('of a machine, a bounce or one of our own opens nothing and is answered by nobody', async () => {
    const { customer, replyTo, number } = await aMailedMessage()
    const before = await db.outgoingMail.count()
    for (const [headers, from, verdict] of [
      [{ 'Auto-Submitted': 'auto-replied' }, customer.email, 'auto'],
      [{ 'Return-Path': '<>' }, 'MAILER-DAEMON@mx.example', 'bounce'],
      [{ 'X-Knownfix': '1' }, customer.email, 'loop'],
      [{}, 'help@test.example', 'loop'],
    ] as const) {
      for (const to of ['help@test.example', replyTo]) {
        expect((await receiveMail(aMail({ from, to, headers, text: 'I am away.' }), noon)).verdict).toBe(verdict)
      }
    }
    expect(await texts(customer, number)).toEqual(['Which floor?'])
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)
    expect(await db.outgoingMail.count()).toBe(before)
  })

  test('beyond what a person writes in an hour opens no more calls', async () => {
    const customer = await aPerson('customer')
    const verdicts: string[] = []
    for (let times = 0; times < 22; times++) {
      verdicts.push((await receiveMail(aMail({ from: customer.email, text: String(times) }), noon)).verdict)
    }
    expect(verdicts.filter((verdict) => verdict === 'call')).toHaveLength(20)
    expect(verdicts.slice(-2)).toEqual(['tooMany', 'tooMany'])
  })
})

describe('comes in', () => {
  test('from a mailbox by IMAP: what is unread, once', async () => {
    const customer = await aPerson('customer')
    const raw = aMail({ from: customer.email, subject: 'By IMAP' }).toString()
    const server = hoodiecrow({ plugins: ['ID', 'SASL-IR'], storage: { INBOX: { messages: [{ raw }] } } })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
    const { port } = server.server.address() as AddressInfo
    const url = `imap://testuser:testpass@127.0.0.1:${port}`
    expect(await fetchMail(noon, url)).toEqual({ taken: 1 })
    expect(await fetchMail(noon, url)).toEqual({ taken: 0 })
    expect((await db.call.findFirstOrThrow({ where: { callerId: customer.id } })).title).toBe('By IMAP')
    expect(await fetchMail(noon, undefined)).toEqual({ taken: 0 })
  })

  test('from a mail service that signs it, and from nobody else', async () => {
    const customer = await aPerson('customer')
    const mail = aMail({ from: customer.email, subject: 'By webhook' })
    const post = (signature: string) =>
      POST(
        new Request('http://127.0.0.1/api/v1/mail-in', {
          method: 'POST',
          headers: { 'x-knownfix-signature': signature },
          body: new Uint8Array(mail),
        }),
      )
    expect((await post('')).status).toBe(401)
    expect((await post(signBody(mail, 'another secret', new Date()))).status).toBe(401)
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(0)
    const answer = await post(signBody(mail, secret, new Date()))
    expect([answer.status, await answer.json()]).toEqual([200, { verdict: 'call' }])
    expect(await db.call.count({ where: { callerId: customer.id } })).toBe(1)
  })
})
