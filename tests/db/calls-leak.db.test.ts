import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeToken } from '@/lib/api-tokens/manage-tokens'
import { attachFiles } from '@/lib/attachments/attach-files'
import { askAgain, lostProvider } from '@/lib/calls/ask-again'
import { askProvider } from '@/lib/calls/ask-provider'
import { assignCall } from '@/lib/calls/assign-call'
import { cancelCall } from '@/lib/calls/cancel-call'
import { classifyCall } from '@/lib/calls/classify-call'
import { rejectResolution } from '@/lib/calls/confirm-resolution'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { linkChild } from '@/lib/calls/link-child'
import { listOwnCalls } from '@/lib/calls/list-calls'
import { logContact, planCallBack } from '@/lib/calls/log-contact'
import { tellProvider, withdrawPart } from '@/lib/calls/manage-part'
import { noteUndelivered } from '@/lib/calls/note-undelivered'
import { openFromOutside } from '@/lib/calls/open-from-outside'
import { finishPart, refusePart, writeInPart } from '@/lib/calls/part-answers'
import { readCall } from '@/lib/calls/read-call'
import { refuseCall } from '@/lib/calls/refuse-call'
import { resolveByProvider } from '@/lib/calls/resolve-by-provider'
import { resolveCall } from '@/lib/calls/resolve-call'
import { resolveChildren } from '@/lib/calls/resolve-children'
import { takeCall } from '@/lib/calls/take-call'
import { undoStep } from '@/lib/calls/undo-step'
import { resumeCall, waitFor } from '@/lib/calls/wait-for'
import { writeMessage } from '@/lib/calls/write-message'
import { saveAgreement } from '@/lib/contracts/group-agreements'
import { readPromises } from '@/lib/contracts/read-promises'
import { reckonPending } from '@/lib/contracts/reckon-pending'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { db } from '@/lib/db/client'
import { seededRandom } from '@/lib/diagnosis/seeded-random'
import { env } from '@/lib/env'
import { escalate } from '@/lib/escalation/escalate'
import { composeMail } from '@/lib/notify/compose-mail'
import { listNotices } from '@/lib/notify/list-notices'
import { readNotice } from '@/lib/notify/notice'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { at, seen } from '@/tests/support/calls'
import { aContract, nineToFive } from '@/tests/support/contracts'
import { aBank, granted } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aProvider, partOf } from '@/tests/support/providers'
import { aGroup } from '@/tests/support/routing'
import { aCall, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'knownfix-files-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
  return () => rm(folder, { recursive: true, force: true })
})

const calls = 200
const stepsEach = 4
/** Each uses some connections to the database. */
const atOnce = 5
const secret = 'ONLY-FOR-STAFF'
const open = 'meant for the caller'
const later = new Date(noon.getTime() + 3 * 3_600_000)

const unknown = { knownProblem: null, solution: null }

type Step = (agent: TestPerson, colleague: TestPerson, number: number) => Promise<unknown>

let provider: Awaited<ReturnType<typeof aProvider>>
/** Whose agreement runs beside the customer's promise; its very name is ours. */
let groupId: string

beforeAll(async () => {
  provider = await aProvider()
  const group = await aGroup('level1')
  groupId = group.id
  await db.supportGroup.update({ where: { id: groupId }, data: { name: secret } })
  const calendar = { id: null, version: 0, name: secret, content: nineToFive }
  const { id: calendarId } = granted(await saveCalendar(group.admin, calendar, noon))
  const target = { response: 1, resolution: 2 }
  const targets = { '1': target, '2': target, '3': target, '4': target }
  const agreed = { groupId, version: 0, calendarId, content: { pauseReasons: [], targets } }
  granted(await saveAgreement(group.admin, agreed, noon))
})

/** What agents and providers do with calls; every text that is not for the caller carries the secret. */
const steps: Step[] = [
  async (agent, _, number) => takeCall(agent, await at(agent, number), noon),
  async (agent, _, number) => writeMessage(agent, { key: randomUUID(), number, text: secret, internal: true }, noon),
  async (agent, _, number) => writeMessage(agent, { key: randomUUID(), number, text: open, internal: false }, noon),
  async (agent, colleague, number) => assignCall(agent, { ...(await at(agent, number)), to: colleague.id }, noon),
  async (agent, _, number) =>
    waitFor(agent, { ...(await at(agent, number)), reason: 'provider', note: secret, until: null }, noon),
  async (agent, _, number) => resumeCall(agent, await at(agent, number), noon),
  async (agent, _, number) =>
    logContact(
      agent,
      {
        key: randomUUID(),
        number,
        way: 'phone',
        direction: 'out',
        who: secret,
        reached: true,
        text: secret,
        callBackAt: null,
      },
      noon,
    ),
  async (agent, _, number) =>
    planCallBack(
      agent,
      { key: randomUUID(), number, callBackAt: new Date(noon.getTime() + 3600_000), note: secret },
      noon,
    ),
  async (agent, _, number) =>
    attachFiles(
      agent,
      { key: randomUUID(), number, internal: true, files: [{ name: `${secret}.txt`, bytes: Buffer.from(secret) }] },
      noon,
    ),
  async (agent, _, number) => handOverCall(agent, { ...(await at(agent, number)), to: 'level2', reason: secret }, noon),
  async (_, colleague, number) => refuseCall(colleague, { ...(await at(colleague, number)), reason: secret }, noon),
  // A provider is asked, and does any of what it can do.
  ...[
    refusePart,
    finishPart,
    async (token: string) => writeInPart(token, { key: randomUUID(), text: secret }, noon),
  ].map(
    (answer): Step =>
      async (agent, _, number) => {
        const asked = { ...(await at(agent, number)), providerId: provider.id, text: secret, forCaller: open }
        if (!(await askProvider(agent, asked, noon)).ok) return
        const { token, partId } = await partOf(agent, number)
        await tellProvider(agent, { partId, key: randomUUID(), text: secret }, noon)
        await answer(token, secret, noon)
        await withdrawPart(agent, { partId, reason: secret }, noon)
      },
  ),
  // A provider is at work when the call is resolved; the caller rejects that, and it is asked again.
  async (agent, _, number) => {
    const asked = { ...(await at(agent, number)), providerId: provider.id, text: secret, forCaller: '' }
    await askProvider(agent, asked, noon)
    await resolveCall(agent, { ...(await at(agent, number)), text: open, ...unknown, noneFits: secret }, noon)
    const { call } = await seen(agent, number)
    const caller = { id: call.callerId, role: 'customer', organizationId: call.organizationId } as const
    await rejectResolution(caller, { ...(await at(agent, number)), reason: open }, noon)
    const lost = await lostProvider(agent, (await seen(agent, number)).call)
    if (lost) await askAgain(agent, { ...(await at(agent, number)), partId: lost.partId }, noon)
  },
  async (agent, _, number) => undoStep(agent, await at(agent, number), noon),
  async (agent, _, number) => {
    await cancelCall(agent, { ...(await at(agent, number)), reason: open }, noon)
    await db.notice.updateMany({ where: { kind: 'callCancelled' }, data: { mailedAt: noon } })
    await undoStep(agent, await at(agent, number), noon)
  },
  async (agent, _, number) =>
    classifyCall(
      agent,
      { ...(await at(agent, number)), kind: 'incident', serviceId: 'printing', impact: 3, urgency: 3 },
      noon,
    ),
  // It stands with a group whose time will have run out.
  async (_, __, number) => db.call.update({ where: { number }, data: { groupId, reckonAt: noon } }),
  async (_, __, number) => {
    const { id: callId } = await db.call.findUniqueOrThrow({ where: { number } })
    const bounced = { callId, key: randomUUID(), to: `${secret}@their.example`, isColleague: false, mail: randomUUID() }
    return noteUndelivered(bounced, noon)
  },
  // Another caller's call about the same cause: neither learns of the other.
  async (agent, _, number) => {
    const other = await aPerson('customer', { name: secret })
    const parent = await aCall(other)
    await writeMessage(agent, { key: randomUUID(), number: parent, text: secret, internal: false }, noon)
    await linkChild(agent, { number, parent }, noon)
    await resolveCall(agent, { ...(await at(agent, parent)), text: open, ...unknown, noneFits: secret }, noon)
    await resolveChildren(agent, { number: parent }, noon)
  },
  async (agent, _, number) => resolveByProvider(agent, { ...(await at(agent, number)), text: open }, noon),
  async (agent, _, number) =>
    resolveCall(agent, { ...(await at(agent, number)), text: open, ...unknown, noneFits: secret }, noon),
]

const channels = ['portal', 'mail', 'api'] as const

/** A customer's call of any channel; a system opens one under a contract, whose promises the customer sees. */
async function aCallBy(channel: (typeof channels)[number], customer: TestPerson): Promise<number> {
  if (channel === 'portal') return aCall(customer)
  const organizationId = customer.organizationId as string
  const said = { key: randomUUID(), title: 'Printer', text: 'It prints blank pages.' }
  const caller = { id: customer.id, organizationId, locale: null }
  if (channel === 'mail') {
    const origin = { channel, mail: randomUUID() } as const
    return granted(await openFromOutside(caller, { ...said, origin, notice: 'callFromMail' }, noon)).number
  }
  const { admin } = await aContract(organizationId, { at: noon })
  granted(await makeToken(admin, { name: 'Monitoring', organizationId }, noon))
  const { id: tokenId } = await db.apiToken.findFirstOrThrow({ where: { organizationId } })
  const origin = { channel, system: 'Monitoring', tokenId } as const
  return granted(await openFromOutside(caller, { ...said, origin, notice: 'callFromSystem' }, noon)).number
}

/** Everything that a customer can be shown or sent about their calls. */
async function everythingFor(customer: TestPerson, number: number): Promise<string> {
  const view = await readCall(customer, number)
  const diagnosisId = view?.call.diagnosisId
  const notices = await db.notice.findMany({ where: { personId: customer.id } })
  const mails = notices.flatMap(({ kind, data }) =>
    (['en', 'tr'] as const).map((locale) =>
      composeMail(readNotice(kind, data), { name: customer.name, url: 'https://help.test.example/', locale }),
    ),
  )
  return JSON.stringify([
    view,
    await listOwnCalls(customer),
    await listNotices(customer),
    await readPromises({ number, outOfScope: false }, 'en', noon),
    diagnosisId ? await readDiagnosis(viewerOf(customer), diagnosisId, 'en') : null,
    mails,
  ])
}

test('of 200 calls that went any way, no customer sees or is sent a word meant for staff', async () => {
  const [agent, colleague] = await Promise.all([aPerson('level1'), aPerson('level2', { name: 'Unnamed Colleague' })])
  const random = seededRandom(20260302)
  let written = 0
  let shown = 0
  for (let count = 0; count < calls; count += atOnce) {
    const made = await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const chosen = Array.from({ length: stepsEach }, () => steps[Math.floor(random() * steps.length)] as Step)
        const customer = await aPerson('customer')
        const number = await aCallBy(channels[Math.floor(random() * channels.length)] ?? 'portal', customer)
        for (const step of chosen) await step(agent, colleague, number)
        return { customer, number }
      }),
    )
    // Whose time has run out is told to those whom that concerns, and to nobody else.
    await reckonPending(later)
    await escalate(later)
    for (const { customer, number } of made) {
      const theirs = await everythingFor(customer, number)
      expect(theirs).not.toContain(secret)
      expect(theirs).not.toContain('noneFits')
      if (JSON.stringify(await seen(agent, number)).includes(secret)) written++
      if (theirs.includes(open)) shown++
    }
  }
  // The test would prove nothing if nothing had been written.
  expect(written).toBeGreaterThan(calls / 3)
  expect(shown).toBeGreaterThan(calls / 4)
}, 300_000)
