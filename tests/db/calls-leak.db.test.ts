import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { attachFiles } from '@/lib/attachments/attach-files'
import { askProvider } from '@/lib/calls/ask-provider'
import { assignCall } from '@/lib/calls/assign-call'
import { handOverCall } from '@/lib/calls/hand-over-call'
import { listOwnCalls } from '@/lib/calls/list-calls'
import { logContact, planCallBack } from '@/lib/calls/log-contact'
import { tellProvider, withdrawPart } from '@/lib/calls/manage-part'
import { finishPart, refusePart, writeInPart } from '@/lib/calls/part-answers'
import { readCall } from '@/lib/calls/read-call'
import { refuseCall } from '@/lib/calls/refuse-call'
import { resolveByProvider } from '@/lib/calls/resolve-by-provider'
import { resolveCall } from '@/lib/calls/resolve-call'
import { takeCall } from '@/lib/calls/take-call'
import { resumeCall, waitFor } from '@/lib/calls/wait-for'
import { writeMessage } from '@/lib/calls/write-message'
import { db } from '@/lib/db/client'
import { seededRandom } from '@/lib/diagnosis/seeded-random'
import { env } from '@/lib/env'
import { composeMail } from '@/lib/notify/compose-mail'
import { listNotices } from '@/lib/notify/list-notices'
import { readNotice } from '@/lib/notify/notice'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { at, seen } from '@/tests/support/calls'
import { aBank } from '@/tests/support/knowledge'
import { aPerson, type TestPerson } from '@/tests/support/people'
import { aProvider, partOf } from '@/tests/support/providers'
import { aCall, noon, viewerOf } from '@/tests/support/sessions'

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'knownfix-files-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
  return () => rm(folder, { recursive: true, force: true })
})

const calls = 200
const stepsEach = 4
const secret = 'ONLY-FOR-STAFF'
const open = 'meant for the caller'

type Step = (agent: TestPerson, colleague: TestPerson, number: number) => Promise<unknown>

let provider: ReturnType<typeof aProvider>
beforeAll(() => {
  provider = aProvider()
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
        const asked = { ...(await at(agent, number)), providerId: (await provider).id, text: secret, forCaller: open }
        if (!(await askProvider(agent, asked, noon)).ok) return
        const { token, partId } = await partOf(agent, number)
        await tellProvider(agent, { partId, key: randomUUID(), text: secret }, noon)
        await answer(token, secret, noon)
        await withdrawPart(agent, { partId, reason: secret }, noon)
      },
  ),
  async (agent, _, number) => resolveByProvider(agent, { ...(await at(agent, number)), text: open }, noon),
  async (agent, _, number) =>
    resolveCall(
      agent,
      { ...(await at(agent, number)), text: open, knownProblem: null, solution: null, noneFits: secret },
      noon,
    ),
]

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
    diagnosisId ? await readDiagnosis(viewerOf(customer), diagnosisId, 'en') : null,
    mails,
  ])
}

test('of 200 calls that went any way, no customer sees or is sent a word meant for staff', async () => {
  const [agent, colleague] = await Promise.all([aPerson('level1'), aPerson('level2', { name: 'Unnamed Colleague' })])
  const random = seededRandom(20260302)
  let written = 0
  let shown = 0
  for (let count = 0; count < calls; count += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const chosen = Array.from({ length: stepsEach }, () => steps[Math.floor(random() * steps.length)] as Step)
        const customer = await aPerson('customer')
        const number = await aCall(customer)
        for (const step of chosen) await step(agent, colleague, number)
        const theirs = await everythingFor(customer, number)
        expect(theirs).not.toContain(secret)
        expect(theirs).not.toContain('noneFits')
        if (JSON.stringify(await seen(agent, number)).includes(secret)) written++
        if (theirs.includes(open)) shown++
      }),
    )
  }
  // The test would prove nothing if nothing had been written.
  expect(written).toBeGreaterThan(calls / 3)
  expect(shown).toBeGreaterThan(calls / 4)
}, 120_000)
