import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readConfirmation } from '@/lib/calls/confirm-by-link'
import { writeMessage } from '@/lib/calls/write-message'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/messages/locale'
import { acknowledgeNotice } from '@/lib/notify/acknowledge-notice'
import { listNotices } from '@/lib/notify/list-notices'
import { sendPendingMail } from '@/lib/notify/send-pending-mail'
import { aResolvedCall } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aMailServer } from '@/tests/support/mail-server'
import { aPerson } from '@/tests/support/people'
import { noon } from '@/tests/support/sessions'

beforeAll(() => aBank())
beforeEach(() => db.notice.updateMany({ data: { mailedAt: noon } }))

const seconds = (count: number) => new Date(noon.getTime() + count * 1000)

async function aTellingCall(locale: Locale | null = null) {
  const { customer, number } = await aResolvedCall(await aPerson('level1'))
  await db.person.update({ where: { id: customer.id }, data: { locale } })
  return { customer, number }
}

/** The text of a mail, its encodings undone. */
const readable = (source: string) =>
  Buffer.from(
    source
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

test('whoever is told gets one mail with a link, as text and as HTML, however often and by however many it is sent', async () => {
  const { received, settings } = await aMailServer()
  const { customer, number } = await aTellingCall('en')
  const sent = await Promise.all([1, 2, 3].map(() => sendPendingMail(noon, settings)))
  await sendPendingMail(noon, settings)
  expect(sent.reduce((sum, each) => sum + each.sent, 0)).toBe(1)
  expect(received.map(({ to }) => to)).toEqual([[customer.email]])
  const source = readable(received[0]?.source ?? '')
  expect(source).toContain(`Subject: Call ${number} is solved`)
  expect(source).toContain('text/plain')
  const [, token = ''] = /<a href="https:\/\/help\.test\.example\/confirm\/([^"]+)">/.exec(source) ?? []
  expect(await readConfirmation(token, noon)).toMatchObject({ number })
})

test('the mail speaks the person’s language, and without one the language they last used', async () => {
  const { received, settings } = await aMailServer()
  const { customer } = await aTellingCall('tr')
  const { customer: other } = await aTellingCall(null)
  await db.diagnosis.updateMany({ where: { ownerId: other.id }, data: { locale: 'tr' } })
  await sendPendingMail(noon, settings)
  expect(received.flatMap(({ to }) => to).sort()).toEqual([customer.email, other.email].sort())
  for (const { source } of received) expect(readable(source)).toContain('Lütfen çalışıp çalışmadığını bildirin')
})

test('what people write becomes neither markup nor a header', async () => {
  const { received, settings } = await aMailServer()
  await aTellingCall('en')
  const title = '<img src=x onerror=alert(1)>\r\nBcc: victim@test.example'
  const data = { entry: { kind: 'problem', id: 'evil' }, titles: { en: title } }
  await db.notice.updateMany({ where: { mailedAt: null }, data: { kind: 'problemPublished', data } })
  await sendPendingMail(noon, settings)
  const source = readable(received[0]?.source ?? '')
  const [headers = ''] = source.split('\r\n\r\n')
  expect(headers).toContain('Subject: New or changed known problem')
  expect(headers).not.toMatch(/^Bcc:/m)
  expect(received[0]?.to).toHaveLength(1)
  const html = source.slice(source.indexOf('<!doctype html>'))
  expect(html).toContain('&lt;img')
  expect(html).not.toContain('<img')
})

test('a mail server that is away costs nothing: the mail goes out when it is back', async () => {
  const { customer } = await aTellingCall('en')
  const away = { smtpUrl: 'smtp://127.0.0.1:9', from: 'help@test.example', site: 'https://help.test.example' }
  await expect(sendPendingMail(noon, away)).rejects.toThrow()
  expect(await db.notice.count({ where: { personId: customer.id, mailedAt: null } })).toBe(1)
  const { received, settings } = await aMailServer()
  // It is not pestered meanwhile: half a minute at first, then longer each time.
  await sendPendingMail(seconds(29), settings)
  expect(received).toHaveLength(0)
  await expect(sendPendingMail(seconds(30), away)).rejects.toThrow()
  await sendPendingMail(seconds(89), settings)
  expect(received).toHaveLength(0)
  await sendPendingMail(seconds(90), settings)
  expect(received).toHaveLength(1)
})

test('"not now" is tried again, "never" is not', async () => {
  let answer: number | null = 451
  const { received, settings } = await aMailServer(() => answer)
  await aTellingCall('en')
  expect(await sendPendingMail(noon, settings)).toEqual({ sent: 0 })
  answer = null
  expect(await sendPendingMail(noon, settings)).toEqual({ sent: 0 })
  expect(await sendPendingMail(seconds(30), settings)).toEqual({ sent: 1 })
  await aTellingCall('en')
  answer = 554
  expect(await sendPendingMail(noon, settings)).toEqual({ sent: 0 })
  answer = null
  expect(await sendPendingMail(noon, settings)).toEqual({ sent: 0 })
  expect(received).toHaveLength(1)
})

test('nothing is mailed that was read, is days old, or is for somebody who left; without a server nothing at all', async () => {
  const { received, settings } = await aMailServer()
  const { customer: reader } = await aTellingCall('en')
  for (const { id } of await listNotices(reader)) await acknowledgeNotice(reader, id, noon)
  const { customer: gone } = await aTellingCall('en')
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: noon } })
  const { customer: late } = await aTellingCall('en')
  await db.notice.updateMany({ where: { personId: late.id }, data: { createdAt: new Date('2026-02-01T12:00:00Z') } })
  await sendPendingMail(noon, settings)
  expect(received).toEqual([])
  await aTellingCall('en')
  expect(await sendPendingMail(noon, { ...settings, smtpUrl: undefined })).toEqual({ sent: 0 })
})

test('a note among agents is mailed to nobody', async () => {
  const { received, settings } = await aMailServer()
  const agent = await aPerson('level1')
  const { number } = await aResolvedCall(agent)
  await db.notice.updateMany({ data: { mailedAt: noon } })
  await writeMessage(agent, { key: crypto.randomUUID(), number, text: 'internal', internal: true }, noon)
  await sendPendingMail(noon, settings)
  expect(received).toEqual([])
})
