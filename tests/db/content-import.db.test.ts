import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ContentError, faultLine } from '@/lib/content/content-fault'
import { exportFolder } from '@/lib/content/export-content'
import { importFolder } from '@/lib/content/import-content'
import { listContentFiles } from '@/lib/content/read-content'
import { db } from '@/lib/db/client'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { readProblem } from '@/lib/knowledge/read-problem'
import { aPublishedProblem, archiveProblem, editProblem, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'
import { aFolder, anEmptyFolder, aProblemFile, bytesOf, smallBank } from '@/tests/support/small-bank'

const cartridge = 'problems/printing/cartridge-empty.en.md'
const wifi = ['problems/network/wifi-off.en.md', 'problems/network/wifi-off.tr.md']

/** Every test begins with the small bank, whatever the one before did to it. */
beforeEach(async () => {
  for (const table of [
    'Notice',
    'ProblemEvent',
    'ProblemRevision',
    'KnownProblem',
    'TreeRevision',
    'Tree',
    'RequestForm',
  ]) {
    await db.$executeRawUnsafe(`DELETE FROM "${table}"`)
  }
  for (const table of ['QuestionRevision', 'Question', 'Service']) await db.$executeRawUnsafe(`DELETE FROM "${table}"`)
  await importFolder(await aFolder(), undefined, now)
})

const rows = async () => ({
  bank: await currentBank(),
  problems: await db.knownProblem.findMany({ orderBy: { id: 'asc' } }),
  revisions: await db.problemRevision.count(),
  questions: await db.questionRevision.count(),
  trees: await db.treeRevision.count(),
  events: await db.problemEvent.count(),
})

const contentNow = async (id: string) => (await readBank(await currentBank())).problems.get(id)

async function faultsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(() => null).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ContentError)
  return (error as ContentError).faults.map(faultLine)
}

async function editedByHand(id: string) {
  const engineer = await aPerson('level2')
  const problem = await readProblem(engineer, id)
  if (!problem) throw new Error(id)
  const { content, version } = problem
  return granted(await editProblem(engineer, { problemId: id, version, content: { ...content, prior: 'rare' } }, now))
}

test('a second import of the same folder changes nothing', async () => {
  const before = await rows()
  const report = await importFolder(await aFolder(), undefined, now)
  expect(report.bank).toBeNull()
  expect(report.counts.problems).toEqual({ created: 0, updated: 0, unchanged: 3, kept: 0, archived: 0 })
  expect(await rows()).toEqual(before)
})

test('two imports at once make one', async () => {
  const changes = { [cartridge]: aProblemFile({ title: 'Toner low', answer: 'blank', solution: 'replace-cartridge' }) }
  const before = await currentBank()
  const folders = await Promise.all([aFolder(changes), aFolder(changes)])
  const reports = await Promise.all(folders.map((folder) => importFolder(folder, undefined, now)))
  expect(reports.map(({ bank }) => bank).filter((bank) => bank !== null)).toEqual([before + 1])
})

test('content that is broken in one place imports nothing of the rest', async () => {
  const before = await rows()
  const folder = await aFolder({
    [cartridge]: aProblemFile({ title: 'Toner low', answer: 'blank', solution: 'replace-cartridge' }),
    'problems/printing/spooler-stuck.en.md': aProblemFile({
      title: 'Stuck',
      answer: 'purple',
      solution: 'restart-spooler',
    }),
  })
  expect(await faultsOf(importFolder(folder, undefined, now))).toEqual([
    'problems/printing/spooler-stuck.en.md:9: "output" has no answer "purple": write one of nothing, blank, fine',
  ])
  expect(await rows()).toEqual(before)
})

test('a changed problem gets a new revision in a new bank; the old number keeps the old words', async () => {
  const before = await currentBank()
  const changes = { [cartridge]: aProblemFile({ title: 'Toner low', answer: 'blank', solution: 'replace-cartridge' }) }
  const report = await importFolder(await aFolder(changes), undefined, now)
  expect(report.bank).toBe(before + 1)
  expect(report.counts.problems).toMatchObject({ updated: 1, unchanged: 2 })
  expect((await contentNow('cartridge-empty'))?.texts.en?.title).toBe('Toner low')
  expect((await readBank(before)).problems.get('cartridge-empty')?.texts.en?.title).toBe('Cartridge empty')
  expect(await db.knownProblem.findUnique({ where: { id: 'cartridge-empty' } })).toMatchObject({ searchVersion: 2 })
})

test('what is taken out of the folder is archived, and comes back when it is put in again', async () => {
  const tree = (smallBank['trees/prints-nothing.yaml'] ?? '').replace(
    'h: { solution: switch-on-wifi }',
    'h: { end: call }',
  )
  const without = await aFolder({
    'trees/prints-nothing.yaml': tree,
    ...Object.fromEntries(wifi.map((file) => [file, undefined])),
  })
  const report = await importFolder(without, undefined, now)
  expect(report.counts.problems.archived).toBe(1)
  expect(await contentNow('wifi-off')).toBeUndefined()
  expect(await db.knownProblem.findUnique({ where: { id: 'wifi-off' } })).toMatchObject({ state: 'archived' })
  await importFolder(await aFolder(), undefined, now)
  expect(await contentNow('wifi-off')).toBeDefined()
  expect(await db.knownProblem.findUnique({ where: { id: 'wifi-off' } })).toMatchObject({ state: 'published' })
})

test('a request that is taken out of the folder is retired and offered again when it is back', async () => {
  await importFolder(await aFolder({ 'requests/new-printer.yaml': undefined }), undefined, now)
  expect((await readBank(await currentBank())).requests.has('new-printer')).toBe(false)
  await importFolder(await aFolder(), undefined, now)
  expect((await readBank(await currentBank())).requests.has('new-printer')).toBe(true)
})

describe('what people did in the studio', () => {
  const changes = { [cartridge]: aProblemFile({ title: 'Toner low', answer: 'blank', solution: 'replace-cartridge' }) }

  test('is not overwritten by an import, and the report names it', async () => {
    await editedByHand('cartridge-empty')
    const report = await importFolder(await aFolder(changes), undefined, now)
    expect(report.kept).toEqual(['problems/cartridge-empty'])
    expect(report.bank).toBeNull()
    expect((await contentNow('cartridge-empty'))?.texts.en?.title).toBe('Cartridge empty')
  })

  test('is overwritten when that is asked for, and whoever was writing is told', async () => {
    const { version } = await editedByHand('cartridge-empty')
    await importFolder(await aFolder(changes), { overwrite: true }, now)
    expect((await contentNow('cartridge-empty'))?.texts.en?.title).toBe('Toner low')
    const engineer = await aPerson('level2')
    const content = (await readProblem(engineer, 'cartridge-empty'))?.content
    if (!content) throw new Error('gone')
    const late = await editProblem(engineer, { problemId: 'cartridge-empty', version, content }, now)
    expect(late).toEqual({ ok: false, code: 'changed-meanwhile' })
  })

  test('stays when the folder knows nothing of it', async () => {
    const { id } = await aPublishedProblem()
    await importFolder(await aFolder(changes), undefined, now)
    expect(await contentNow(id)).toBeDefined()
  })

  test('is not undone: a problem that a person archived stays archived', async () => {
    const engineer = await aPerson('level2')
    const tree = (smallBank['trees/prints-nothing.yaml'] ?? '').replace(
      'h: { solution: switch-on-wifi }',
      'h: { end: call }',
    )
    await importFolder(await aFolder({ 'trees/prints-nothing.yaml': tree }), undefined, now)
    const input = { problemId: 'wifi-off', version: 1, reason: 'we have no Wi-Fi' }
    granted(await archiveProblem(engineer, input, now))
    const report = await importFolder(await aFolder({ 'trees/prints-nothing.yaml': tree }), undefined, now)
    expect(report.kept).toEqual(['problems/wifi-off'])
    expect(await contentNow('wifi-off')).toBeUndefined()
  })

  test('keeps the question that it needs, although the folder no longer has it', async () => {
    const { id } = await aPublishedProblem({ content: { symptoms: { connected: { yes: 'usually' } } } })
    const questions = (smallBank['questions/printing.yaml'] ?? '').split('- id: connected')[0]
    const tree = (smallBank['trees/prints-nothing.yaml'] ?? '').replace(
      'question: connected, answers: { yes: f, no: h }',
      'question: output, otherwise: f, unknown: h',
    )
    await importFolder(
      await aFolder({ 'questions/printing.yaml': questions, 'trees/prints-nothing.yaml': tree }),
      undefined,
      now,
    )
    const bank = await readBank(await currentBank())
    expect(bank.questions.has('connected')).toBe(true)
    expect(bank.problems.has(id)).toBe(true)
  })

  test('refuses a folder that takes away an answer it needs, and says who needs it', async () => {
    const { id } = await aPublishedProblem({ content: { symptoms: { output: { nothing: 'usually' } } } })
    const questions = (smallBank['questions/printing.yaml'] ?? '').replace('id: nothing', 'id: none')
    const changed = {
      'questions/printing.yaml': questions,
      'trees/prints-nothing.yaml': (smallBank['trees/prints-nothing.yaml'] ?? '').replace('nothing: b', 'none: b'),
      'problems/printing/spooler-stuck.en.md': aProblemFile({
        title: 'Stuck',
        answer: 'none',
        solution: 'restart-spooler',
      }),
    }
    const before = await rows()
    expect(await faultsOf(importFolder(await aFolder(changed), undefined, now))).toEqual([
      `problem/${id}:1: "output" has no answer "nothing": write one of none, blank, fine`,
    ])
    expect(await rows()).toEqual(before)
  })
})

describe('export', () => {
  test('export, import, export of the shipped content and of studio work is the same to the byte', {
    timeout: 60_000,
  }, async () => {
    await importFolder('content', undefined, now)
    const inOneLanguage = await aPublishedProblem({ content: { symptoms: {} } })
    await editedByHand('mailbox-full')
    const [first, second] = await Promise.all([anEmptyFolder(), anEmptyFolder()])
    await exportFolder(first)
    const files = await listContentFiles(first)
    expect(files).toContain(`problems/printing/${inOneLanguage.id}.en.md`)
    expect(files).not.toContain(`problems/printing/${inOneLanguage.id}.tr.md`)
    const report = await importFolder(first, { overwrite: true }, now)
    expect(report.bank).toBeNull()
    await exportFolder(second)
    expect(await listContentFiles(second)).toEqual(files)
    expect(await bytesOf(second, files)).toEqual(await bytesOf(first, files))
  })

  test('an export read into an empty database is exported again the same', async () => {
    await aPublishedProblem()
    const [first, second] = await Promise.all([anEmptyFolder(), anEmptyFolder()])
    await exportFolder(first)
    for (const table of ['Notice', 'ProblemEvent', 'ProblemRevision', 'KnownProblem'])
      await db.$executeRawUnsafe(`DELETE FROM "${table}"`)
    await importFolder(first, undefined, now)
    await exportFolder(second)
    const files = await listContentFiles(first)
    expect(await bytesOf(second, files)).toEqual(await bytesOf(first, files))
  })

  test('what came from a studio elsewhere is not archived by an import of the shipped folder', async () => {
    const { id } = await aPublishedProblem()
    const exported = await anEmptyFolder()
    await exportFolder(exported)
    for (const table of ['Notice', 'ProblemEvent', 'ProblemRevision', 'KnownProblem'])
      await db.$executeRawUnsafe(`DELETE FROM "${table}"`)
    await importFolder(exported, undefined, now)
    await importFolder(await aFolder(), undefined, now)
    expect(await contentNow(id)).toBeDefined()
  })

  test('removes the files of what is gone, and leaves other files alone', async () => {
    const folder = await aFolder({
      'problems/printing/old.en.md': 'old',
      'README.md': 'how to write',
      'notes/mine.md': 'mine',
    })
    await exportFolder(folder)
    const files = await listContentFiles(folder)
    expect(files).not.toContain('problems/printing/old.en.md')
    expect(files).toContain('notes/mine.md')
    await rm(join(folder, 'README.md'))
  })
})
