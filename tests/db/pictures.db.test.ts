import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPicture } from '@/lib/attachments/add-picture'
import { readPicture } from '@/lib/attachments/read-picture'
import { sweepFiles, sweepPictures } from '@/lib/attachments/sweep-files'
import type { Actor } from '@/lib/auth/policy'
import { ContentError } from '@/lib/content/content-fault'
import { exportFolder } from '@/lib/content/export-content'
import { importFolder } from '@/lib/content/import-content'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { aBank, aDraft, aPublishedProblem, archiveProblem, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { anEmptyFolder } from '@/tests/support/small-bank'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knownfix-pictures-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** One transparent point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const day = 24 * 3_600_000
const later = (days: number) => new Date(now.getTime() + days * day)

async function pasted(actor: Actor, at = now) {
  const { address } = granted(await addPicture(actor, { name: 'reset button.png', bytes: png }, at))
  return { address, id: address.split(/[/#]/)[3] ?? '' }
}
const isSeenBy = async (actor: Actor | null, id: string, at = now) => (await readPicture(actor, id, at)) !== null
const withSteps = (steps: string, audience: 'customer' | 'staff' = 'customer'): Partial<ProblemContent> => ({
  audience: 'public',
  solutions: [
    {
      ...{ id: `solve-${Math.random().toString(36).slice(2)}`, kind: 'solution', minutes: 5, success: 'usually' },
      ...{ audience, risk: 'none', texts: { en: { title: 'Reset it', steps } } },
    },
  ],
})

test('a picture is what it is by its content and no larger than a phone bears; only who solves may add one', async () => {
  const engineer = await aPerson('level2')
  expect((await pasted(engineer)).address).toMatch(/^\/api\/pictures\/[0-9a-f-]{36}#1x1$/)
  const add = (bytes: Uint8Array, actor: Actor = engineer) => addPicture(actor, { name: 'a.png', bytes }, now)
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const bomb = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)])
  expect(await add(svg)).toEqual({ ok: false, code: 'no-picture' })
  expect(await add(new TextEncoder().encode('<p>'))).toEqual({ ok: false, code: 'no-picture' })
  expect(await add(bomb)).toEqual({ ok: false, code: 'too-large' })
  for (const role of ['customer', 'level0', 'manager'] as const)
    expect(await add(png, await aPerson(role))).toEqual({ ok: false, code: 'not-permitted' })
})

describe('a picture is seen', () => {
  test('while it is being written, by those who look into the studio, and by everybody once it is published', async () => {
    const engineer = await aPerson('level2')
    const { id, address } = await pasted(engineer)
    const draft = await aDraft({ author: engineer, content: withSteps(`1. Press it. ![the button](${address})`) })
    for (const reader of [null, await aPerson('customer'), await aPerson('level1')])
      expect(await isSeenBy(reader, id)).toBe(false)
    expect(await isSeenBy(await aPerson('level2'), id)).toBe(true)
    expect(draft.id).toBeTruthy()

    const { id: shownId, address: shown } = await pasted(engineer)
    await aPublishedProblem({ content: withSteps(`1. Press it. ![the button](${shown})`) })
    for (const reader of [null, await aPerson('customer')]) expect(await isSeenBy(reader, shownId)).toBe(true)
  })

  test('only by agents where it stands in a step for agents, or in an entry for them', async () => {
    const engineer = await aPerson('level2')
    for (const content of [
      (steps: string) => withSteps(steps, 'staff'),
      (steps: string) => ({ ...withSteps(steps), audience: 'staff' as const }),
    ]) {
      const { id, address } = await pasted(engineer)
      await aPublishedProblem({ content: content(`1. Press it. ![the button](${address})`) })
      expect(await isSeenBy(await aPerson('customer'), id)).toBe(false)
      expect(await isSeenBy(null, id)).toBe(false)
      expect(await isSeenBy(await aPerson('level1'), id)).toBe(true)
    }
  })

  test('for a day by those who are in the middle of it when its entry is archived, and then no more', async () => {
    const engineer = await aPerson('level2')
    const { id, address } = await pasted(engineer)
    const problem = await aPublishedProblem({ author: engineer, content: withSteps(`1. ![the button](${address})`) })
    granted(await archiveProblem(engineer, { problemId: problem.id, version: problem.version, reason: 'private' }, now))
    expect(await isSeenBy(null, id, later(0.5))).toBe(true)
    expect(await isSeenBy(null, id, later(2))).toBe(false)
    expect(await isSeenBy(engineer, id, later(2))).toBe(true)
  })
})

test('what no text has come to name goes after a month, what one names stays', async () => {
  const engineer = await aPerson('level2')
  const [unused, used] = [await pasted(engineer, later(100)), await pasted(engineer, later(100))]
  const draft = await aDraft({ author: engineer })
  const content = (await readProblem(engineer, draft.id))?.content as ProblemContent
  const texts = { en: { ...content.texts.en, cause: `![it](${used.address})` } } as ProblemContent['texts']
  granted(await editProblem(engineer, { problemId: draft.id, version: 1, content: { ...content, texts } }, now))
  await sweepFiles(later(102))
  expect(await db.picture.count({ where: { id: unused.id } })).toBe(1)
  await sweepPictures(later(131))
  expect(await db.picture.count({ where: { id: unused.id } })).toBe(0)
  expect(await isSeenBy(engineer, used.id)).toBe(true)
})

test('pictures leave with the texts and come back with them; one that is missing is named', async () => {
  const engineer = await aPerson('level2')
  const { id, address } = await pasted(engineer)
  await aPublishedProblem({ content: withSteps(`1. Press it. ![the button](${address})`) })
  const out = await anEmptyFolder()
  await exportFolder(out)
  expect(await readdir(join(out, 'images'))).toContain(`${id}.png`)
  expect(await readFile(join(out, 'images', `${id}.png`))).toEqual(png)

  await db.picture.deleteMany({ where: { id } })
  await importFolder(out, undefined, now)
  expect(await isSeenBy(null, id)).toBe(true)

  await writeFile(join(out, 'images', `${id}.png`), 'no picture')
  await expect(importFolder(out, undefined, now)).rejects.toThrow(ContentError)
  await rm(join(out, 'images', `${id}.png`))
  await mkdir(join(out, 'images'), { recursive: true })
  await expect(importFolder(out, undefined, now)).rejects.toThrow(/not in the folder/)
})
