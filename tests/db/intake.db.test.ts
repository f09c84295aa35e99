import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPicture } from '@/lib/attachments/read-picture'
import { sweepFiles } from '@/lib/attachments/sweep-files'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { finishUpload, placeUpload } from '@/lib/intake/finish-upload'
import { readUpload } from '@/lib/intake/read-upload'
import { startUpload, type Upload } from '@/lib/intake/start-upload'
import type { Intake } from '@/lib/intake/take-in'
import { planOf, takeIn } from '@/lib/intake/take-in'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { indexPending } from '@/lib/search/index-pending'
import { aBank, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aZip } from '@/tests/support/zip'

let folder = ''
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knownfix-intake-'))
  Object.assign(env(), { DATA_DIR: folder })
  await aBank()
  await indexPending()
})

const aTable = (title: string): Intake => ({
  format: 'csv',
  pictures: new Map(),
  texts: new Map([
    ['faq.csv', `id,title,steps,category\n${title},${title},1. Do it.,Printing\nx${title},Lost,1. No.,Nowhere\n`],
  ]),
  locale: 'en',
  service: null,
})
const unique = (title: string) => `${title} ${randomBytes(4).toString('hex')}`
const countProblems = () => db.knownProblem.count()

test('a dry run says what would happen and writes nothing', async () => {
  const before = await countProblems()
  const plan = granted(await planOf(await aPerson('level2'), aTable(unique('Feeder squeaks'))))
  expect(plan.map(({ service }) => service)).toEqual(['printing', null])
  expect(await countProblems()).toBe(before)
})

test('a dry run points out what is known already', async () => {
  const [item] = granted(await planOf(await aPerson('level2'), aTable('The spooler is stuck')))
  expect(item?.alike.map(({ id }) => id)).toContain('spooler-stuck')
})

test('articles become drafts once, and a second run takes nothing back that people wrote since', async () => {
  const engineer = await aPerson('level2')
  const table = aTable(unique('Lid squeaks'))
  const first = granted(await takeIn(engineer, table, now))
  expect(first.left).toEqual(['Lost'])
  const [id = ''] = first.drafts
  const problem = await readProblem(engineer, id)
  expect(problem).toMatchObject({ state: 'draft', content: { solutions: [{ texts: { en: { steps: '1. Do it.' } } }] } })
  const content = { ...(problem?.content as ProblemContent), prior: 'rare' as const }
  granted(await editProblem(engineer, { problemId: id, version: 1, content }, now))
  expect(granted(await takeIn(engineer, table, now))).toMatchObject({ drafts: [], known: [id] })
  expect((await readProblem(engineer, id))?.content.prior).toBe('rare')
})

test('the first row of another table without ids is another article', async () => {
  const engineer = await aPerson('level2')
  for (const title of [unique('Belt squeaks'), unique('Roller squeaks')]) {
    const texts = new Map([['faq.csv', `title,steps,category\n${title},1. Do it.,Printing\n`]])
    const { drafts, known } = granted(await takeIn(engineer, { ...aTable(title), texts }, now))
    expect([drafts.length, known]).toEqual([1, []])
  }
})

const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = (name: string, text: string | Uint8Array) => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
})

test('an upload is looked at, placed and taken in as chosen, with its pictures, and twice makes none twice', async () => {
  const engineer = await aPerson('level2')
  const title = unique('Tray squeaks')
  const zip = aZip([
    file('cellar/tray.en.md', `# ${title}\n1. Oil it. ![where](where.png) ![broken](broken.png)\n`),
    file('cellar/where.png', point),
    file('cellar/broken.png', '<svg onload="alert(1)">'),
    file('cellar/other.en.md', `# ${unique('Other')}\n1. <script>alert(1)</script> Wait.\n`),
  ])
  const upload: Upload = { key: randomUUID(), format: 'markdown', locale: 'en', files: [file('faq.zip', zip)] }
  const before = await countProblems()
  const { id } = granted(await startUpload(engineer, upload, now))
  expect(granted(await startUpload(engineer, upload, now)).id).toBe(id)
  expect((await readUpload(engineer, id))?.items?.map(({ service }) => service)).toEqual([null, null])
  granted(await placeUpload(engineer, { id, places: { cellar: 'printing', elsewhere: 'nowhere' } }))
  const items = (await readUpload(engineer, id))?.items ?? []
  expect(items.map(({ service }) => service)).toEqual(['printing', 'printing'])
  expect(items.find((item) => item.title === title)?.notes).toEqual(
    expect.arrayContaining(['pictures', 'foreign-images']),
  )
  expect(items.find((item) => item.title !== title)?.notes).toContain('mend-text')
  expect(await countProblems()).toBe(before)

  const take = items.filter((item) => item.title === title).map(({ key }) => key)
  for (const drafts of [1, 0]) expect(granted(await finishUpload(engineer, { id, take }, now))).toEqual({ drafts })
  expect(await countProblems()).toBe(before + 1)
  expect(await readUpload(engineer, id)).toMatchObject({ drafts: 1 })
  const steps = JSON.stringify(items[0]?.content?.solutions)
  const [, picture = ''] = /\/api\/pictures\/([0-9a-f-]+)/.exec(steps) ?? []
  expect((await readPicture(engineer, picture, now))?.type).toBe('image/png')
})

test('an upload that is no such thing is refused and not kept, and one whose files are gone says so', async () => {
  const engineer = await aPerson('level2')
  const start = (format: 'zammad' | 'csv', files: { name: string; bytes: Uint8Array }[], actor = engineer) =>
    startUpload(actor, { key: randomUUID(), format, locale: 'en', files }, now)
  const csv = file('a.csv', `title,steps\n${unique('A')},1. Do it.\n`)
  expect(await start('zammad', [csv])).toEqual({ ok: false, code: 'not-this-format' })
  expect(await start('zammad', [file('a.json', '{"a":1}')])).toEqual({ ok: false, code: 'not-this-format' })
  expect(await start('csv', [csv], await aPerson('level1'))).toEqual({ ok: false, code: 'not-permitted' })
  const many = Array.from({ length: 501 }, (_, i) => `T${i},1. Do it.`).join('\n')
  expect(await start('csv', [file('a.csv', `title,steps\n${many}`)])).toEqual({ ok: false, code: 'too-many-articles' })

  const { id } = granted(await start('csv', [csv]))
  expect(await readUpload(await aPerson('level1'), id)).toBeNull()
  await sweepFiles(new Date(now.getTime() + 2 * 24 * 3_600_000))
  expect(await readUpload(engineer, id)).toMatchObject({ items: null })
  expect(await finishUpload(engineer, { id, take: [] }, now)).toEqual({ ok: false, code: 'gone' })
})

test('only Level 2 takes knowledge in', async () => {
  expect(await takeIn(await aPerson('level1'), aTable(unique('No')), now)).toEqual({ ok: false, code: 'not-permitted' })
})
