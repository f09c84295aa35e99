import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/policy'
import { readTemplates, retireTemplate, saveTemplate } from '@/lib/calls/edit-templates'
import { readQueue } from '@/lib/calls/list-calls'
import { type ContactInput, logContact, planCallBack } from '@/lib/calls/log-contact'
import { sendStatus } from '@/lib/calls/send-status'
import { db } from '@/lib/db/client'
import { seen, toldOf } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aCall, noon } from '@/tests/support/sessions'

beforeAll(() => aBank())

const later = new Date(noon.getTime() + 3600_000)

const contact = (number: number, more: Partial<ContactInput> = {}): ContactInput => ({
  key: randomUUID(),
  number,
  way: 'phone',
  direction: 'out',
  who: 'Clara',
  reached: true,
  text: 'The ink is new',
  callBackAt: null,
  ...more,
})

const awaited = async (agent: Actor, number: number) =>
  (await readQueue(agent, 'callBacks', undefined, noon)).rows.some((row) => row.number === number)

describe('contacts', () => {
  test('are logged with who, how, when and what was said, once a form, for staff only', async () => {
    const [customer, agent] = await Promise.all([aPerson('customer'), aPerson('level0')])
    const number = await aCall(customer)
    const input = contact(number)
    await Promise.all(Array.from({ length: 5 }, () => logContact(agent, input, noon)))
    const logged = (await seen(agent, number)).timeline.filter(({ event }) => event.kind === 'contact')
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatchObject({
      at: noon,
      by: { name: agent.name },
      event: { way: 'phone', direction: 'out', who: 'Clara', reached: true, text: 'The ink is new' },
    })
    expect(JSON.stringify(await seen(customer, number))).not.toContain('The ink is new')
  })

  test('are not for customers and managers to log, nor on what is over', async () => {
    const customer = await aPerson('customer')
    const number = await aCall(customer)
    for (const role of [customer, await aPerson('manager')])
      expect(await logContact(role, contact(number), noon)).toEqual({ ok: false, code: 'not-permitted' })
    await db.call.update({ where: { number }, data: { state: 'closed' } })
    expect(await logContact(await aPerson('level1'), contact(number), noon)).toEqual({ ok: false, code: 'wrong-state' })
  })
})

describe('a call-back', () => {
  test('stands in its queue until the caller was reached, and collides with nobody’s work on the call', async () => {
    const [customer, agent] = await Promise.all([aPerson('customer'), aPerson('level0')])
    const number = await aCall(customer)
    const { version } = (await seen(agent, number)).call
    const plan = { key: randomUUID(), number, callBackAt: later, note: 'which printer?' }
    expect((await planCallBack(agent, plan, noon)).ok).toBe(true)
    expect(await awaited(agent, number)).toBe(true)
    await logContact(agent, contact(number, { reached: false }), noon)
    expect(await awaited(agent, number)).toBe(true)
    await logContact(agent, contact(number), noon)
    expect(await awaited(agent, number)).toBe(false)
    expect((await seen(agent, number)).call.version).toBe(version)
  })

  test('is told to the caller with its time, and what for only to staff', async () => {
    const [customer, agent] = await Promise.all([aPerson('customer'), aPerson('level1')])
    const number = await aCall(customer)
    await planCallBack(agent, { key: randomUUID(), number, callBackAt: later, note: 'bad mood' }, noon)
    const theirs = JSON.stringify(await seen(customer, number))
    expect(theirs).toContain(later.toISOString())
    expect(theirs).not.toContain('bad mood')
  })

  test('is never planned for a time that has passed', async () => {
    const agent = await aPerson('level1')
    const number = await aCall(await aPerson('customer'))
    const plan = { key: randomUUID(), number, callBackAt: noon, note: '' }
    expect(await planCallBack(agent, plan, noon)).toEqual({ ok: false, code: 'past' })
  })
})

describe('the status by one press', () => {
  const texts = {
    en: { name: 'Soon', text: 'Dear {name}, call {number} is with {agent}.' },
    tr: { name: 'Yakında', text: 'Sayın {name}, {number} numaralı çağrı {agent} tarafında.' },
  }

  test('reaches the caller in their language, once a press', async () => {
    const [customer, agent] = await Promise.all([aPerson('customer'), aPerson('level0')])
    await db.person.update({ where: { id: customer.id }, data: { locale: 'tr' } })
    const number = await aCall(customer)
    const id = randomUUID()
    expect((await saveTemplate(await aPerson('level1'), { id, version: 0, texts }, noon)).ok).toBe(true)
    const key = randomUUID()
    for (let i = 0; i < 3; i++) expect((await sendStatus(agent, { key, number, templateId: id }, noon)).ok).toBe(true)
    const messages = (await seen(customer, number)).timeline.flatMap(({ event }) =>
      event.kind === 'message' ? [event.text] : [],
    )
    expect(messages).toEqual([`Sayın ${customer.name}, ${number} numaralı çağrı ${agent.name} tarafında.`])
    expect(await toldOf(customer.id)).toEqual(['callMessage'])
    expect(await sendStatus(customer, { key: randomUUID(), number, templateId: id }, noon)).toMatchObject({ ok: false })
  })

  test('of two who change a text at once one is told; what was taken away is offered no more', async () => {
    const [first, second] = await Promise.all([aPerson('level1'), aPerson('level2')])
    const id = randomUUID()
    await saveTemplate(first, { id, version: 0, texts }, noon)
    const results = await Promise.all([first, second].map((by) => saveTemplate(by, { id, version: 1, texts }, noon)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const wrong = { ...texts, en: { name: 'x', text: 'Hello {nmae}' } }
    expect(await saveTemplate(first, { id, version: 2, texts: wrong }, noon)).toEqual({
      ok: false,
      code: 'unknown-placeholder',
    })
    const asked = { id, version: 2 }
    expect(await retireTemplate(await aPerson('level0'), asked, noon)).toEqual({ ok: false, code: 'not-permitted' })
    expect((await retireTemplate(second, asked, noon)).ok).toBe(true)
    expect((await readTemplates(first)).map((each) => each.id)).not.toContain(id)
  })
})
