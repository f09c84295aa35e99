import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/policy'
import { importFolder } from '@/lib/content/import-content'
import { archiveEntry } from '@/lib/knowledge/archive-entry'
import { draftProblem } from '@/lib/knowledge/draft-problem'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { moveEntry } from '@/lib/knowledge/move-entry'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { publishEntry } from '@/lib/knowledge/publish-entry'
import { readProblem } from '@/lib/knowledge/read-problem'
import { granted } from './granted'
import { aPerson, type TestPerson } from './people'
import { aFolder } from './small-bank'

export const now = new Date('2026-03-02T09:00:00Z')

/** The small bank, imported. */
export const aBank = async (changes: Record<string, string | undefined> = {}) =>
  importFolder(await aFolder(changes), undefined, now)

export { granted }

type OfProblem = { problemId: string; version: number }
const asEntry = <More extends OfProblem>({ problemId, ...more }: More) => ({
  kind: 'problem' as const,
  id: problemId,
  ...more,
})

/** The one life of entries, told of known problems. */
export const editProblem = (actor: Actor, edit: OfProblem & { content: ProblemContent }, at: Date) =>
  editEntry(actor, asEntry(edit), at)
export const submitProblem = (actor: Actor, { problemId, version }: OfProblem, at: Date) =>
  moveEntry(actor, asEntry({ problemId, version, step: 'submit' as const }), at)
export const sendBackProblem = (actor: Actor, back: OfProblem & { note: string }, at: Date) =>
  moveEntry(actor, asEntry({ ...back, step: 'sendBack' as const }), at)
export const publishProblem = (actor: Actor, publication: OfProblem & { correction?: boolean }, at: Date) =>
  publishEntry(actor, asEntry(publication), at)
export const archiveProblem = (actor: Actor, archiving: OfProblem & { reason: string }, at: Date) =>
  archiveEntry(actor, asEntry(archiving), at)

type ProblemChanges = { author?: TestPerson; title?: string; content?: Partial<ProblemContent> }

/** A draft that could be published: one symptom, one solution with steps. Needs `aBank`. */
export async function aDraft({ author, title, content = {} }: ProblemChanges = {}) {
  const writer = author ?? (await aPerson('level2'))
  const name = title ?? `Paper jam ${randomBytes(4).toString('hex')}`
  const material = {
    locale: 'en',
    service: 'printing',
    title: name,
    steps: '1. Open the cover.',
    answers: { output: 'nothing' },
  } as const
  const { problemId } = granted(await draftProblem(writer, { key: randomUUID(), ...material }, now))
  if (Object.keys(content).length === 0) return { id: problemId, version: 1, author: writer }
  const written = (await readProblem(writer, problemId))?.content as ProblemContent
  const { version } = granted(
    await editProblem(writer, { problemId, version: 1, content: { ...written, ...content } }, now),
  )
  return { id: problemId, version, author: writer }
}

export async function aProblemInReview(changes: ProblemChanges = {}) {
  const { id, version, author } = await aDraft(changes)
  return { id, author, version: granted(await submitProblem(author, { problemId: id, version }, now)).version }
}

export async function aPublishedProblem(changes: ProblemChanges = {}) {
  const { id, version, author } = await aProblemInReview(changes)
  const { bank, version: after } = granted(
    await publishProblem(await aPerson('level2'), { problemId: id, version }, now),
  )
  return { id, author, bank, version: after }
}
