import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listMail } from '@/lib/notify/list-mail'
import { readMailChoice, saveMailChoice } from '@/lib/notify/mail-choice'
import { sendPendingMail } from '@/lib/notify/send-pending-mail'
import { listTemplates, saveTemplate } from '@/lib/notify/templates'
import { aResolvedCall, toldOf } from '@/tests/support/calls'
import { aBank, granted } from '@/tests/support/knowledge'
import { aMailServer } from '@/tests/support/mail-server'
import { aPerson } from '@/tests/support/people'
import { aPart } from '@/tests/support/providers'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())
beforeEach(() => db.notice.updateMany({ data: { mailedAt: noon } }))

const words = { title: 'Çağrı {number} bitti', text: 'Bakın: {title}' }
const key = { kind: 'callResolved', locale: 'en' } as const

describe('the words of mails', () => {
  test('that staff changed are sent, in that language only, until the ones that ship are wanted again', async () => {
    const admin = await aPerson('admin')
    granted(await saveTemplate(admin, { ...key, version: 0, words }))
    const { received, settings } = await aMailServer()
    const { customer, number } = await aResolvedCall(await aPerson('level1'))
    await sendPendingMail(noon, settings)
    const subject = `Çağrı ${number} bitti`
    const [mail] = granted(await listMail(admin)).mails.filter(({ address }) => address === customer.email)
    expect(mail?.subject).toBe(subject)
    expect(received).toHaveLength(1)
    expect(mail?.text).toContain('Bakın: ')
    await db.person.update({ where: { id: customer.id }, data: { locale: 'tr' } })
    const [turkish] = granted(await listMail(admin)).mails.filter(({ address }) => address === customer.email)
    expect(turkish?.subject).not.toBe(subject)
    granted(await saveTemplate(admin, { ...key, version: 1, words: null }))
    expect(granted(await listTemplates(admin))).toEqual([])
  })

  test('name nothing that is not there; the later of two changes is told; who may not write them may not', async () => {
    const admin = await aPerson('admin')
    const refused = async (change: object) =>
      ((await saveTemplate(admin, { ...key, version: 0, words, ...change })) as { code?: string }).code
    expect(await refused({ words: { ...words, text: 'Dear {name}' } })).toBe('unknown-placeholder')
    granted(await saveTemplate(admin, { ...key, version: 0, words }))
    expect(await refused({})).toBe('changed-meanwhile')
    granted(await saveTemplate(admin, { ...key, version: 1, words }))
    expect(await refused({ version: 1 })).toBe('changed-meanwhile')
    const none = { ok: false, code: 'not-permitted' }
    for (const role of ['customer', 'level0', 'level1'] as const) {
      const person = await aPerson(role)
      expect(await saveTemplate(person, { ...key, version: 2, words })).toEqual(none)
      expect(await listTemplates(person)).toEqual(none)
    }
    // The words are not the mails: those are the administrator's to read.
    for (const [version, role] of [[2, 'level2'] as const, [3, 'manager'] as const]) {
      const person = await aPerson(role)
      granted(await saveTemplate(person, { ...key, version, words }))
      expect(granted(await listTemplates(person))).toHaveLength(1)
      expect(await listMail(person)).toEqual(none)
    }
    granted(await saveTemplate(admin, { ...key, version: 4, words: null }))
  })
})

describe('by mail', () => {
  test('comes only what somebody wants; in the app they are told all the same, and the caller’s word is always asked', async () => {
    const [agent, customer] = [await aPerson('level1'), await aPerson('customer')]
    await saveMailChoice(customer, [])
    const { mailed, kinds } = await readMailChoice(customer)
    expect(mailed).toEqual([])
    expect(kinds).not.toContain('callResolved')
    const number = await aCall(customer)
    await aPart(agent, number, { forCaller: 'A technician will come.' })
    const { received, settings } = await aMailServer()
    await sendPendingMail(noon, settings)
    expect(await toldOf(customer.id)).toEqual(['callMessage'])
    expect(received.filter(({ to }) => to.includes(customer.email))).toEqual([])
    await sendPendingMail(noon, settings)
    expect(received.filter(({ to }) => to.includes(customer.email))).toEqual([])
  })
})

test('without a mail server every mail is kept and read by the administrator, a provider’s too', async () => {
  const [agent, admin] = [await aPerson('level1'), await aPerson('admin')]
  const number = await aCall(await aPerson('customer'))
  const { provider } = await aPart(agent, number)
  const { hasServer, mails } = granted(await listMail(admin))
  expect(hasServer).toBe(false)
  const mail = mails.find(({ address }) => address === provider.email)
  expect(mail?.text).toContain('/provider/')
  expect(mail?.mailedAt).toBeNull()
})
