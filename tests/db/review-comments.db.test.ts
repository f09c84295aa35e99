import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { commentRevision, resolveComment } from '@/lib/knowledge/comment-revision'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { readStudioTree } from '@/lib/knowledge/read-studio-tree'
import { commentsOf } from '@/lib/knowledge/review-comments'
import { listNotices } from '@/lib/notify/list-notices'
import { aBank, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(async () => {
  await aBank()
})

async function inReview() {
  const author = await aPerson('level2')
  const draft = { key: randomUUID(), locale: 'en', service: 'printing', title: 'No pages' } as const
  const { treeId } = granted(await draftTree(author, draft, now))
  const entry = { kind: 'tree', id: treeId } as const
  granted(await moveEntry(author, { ...entry, version: 1, step: 'submit' }, now))
  const comments = async () => commentsOf((await readStudioTree(author, treeId))?.events ?? [])
  return { author, entry, comments }
}
const comment = () => ({ key: randomUUID(), revision: 1, place: 'text/en/title', quote: 'No pages', text: 'Which?' })

test('nine equal forms are one comment, which its author sees and resolves once, and which stays with the revision', async () => {
  const { author, entry, comments } = await inReview()
  const reviewer = await aPerson('level2')
  const said = { ...entry, ...comment() }
  const results = await Promise.all(Array.from({ length: 9 }, () => commentRevision(reviewer, said, now)))
  expect(results.every(({ ok }) => ok)).toBe(true)
  const [only, ...more] = await comments()
  expect(more).toEqual([])
  expect(only).toMatchObject({ place: 'text/en/title', quote: 'No pages', text: 'Which?', revision: 1, resolved: null })

  const done = { ...entry, comment: only?.id ?? '' }
  await Promise.all([resolveComment(author, done, now), resolveComment(author, done, now)])
  expect(await comments()).toMatchObject([{ text: 'Which?', resolved: { at: now } }])
})

const told = async (person: Awaited<ReturnType<typeof aPerson>>) =>
  (await listNotices(person)).map(({ about }) => [about.kind, 'entry' in about && about.entry.id])

test('its authors are told once of each comment and of being given back; whoever said it is not', async () => {
  const { author, entry } = await inReview()
  const reviewer = await aPerson('level2')
  const said = { ...entry, ...comment() }
  await Promise.all([commentRevision(reviewer, said, now), commentRevision(reviewer, said, now)])
  granted(await commentRevision(author, { ...entry, ...comment() }, now))
  expect(await told(author)).toEqual([['entryCommented', entry.id]])
  granted(await moveEntry(reviewer, { ...entry, version: 2, step: 'sendBack', note: 'Why?' }, now))
  expect(await told(author)).toEqual(expect.arrayContaining([['entrySentBack', entry.id]]))
  expect(await told(author)).toHaveLength(2)
  expect(await told(reviewer)).toEqual([])
})

test('nobody outside the studio comments or resolves, and of a revision that is no longer the newest nothing is said', async () => {
  const { entry, comments, author } = await inReview()
  granted(await commentRevision(author, { ...entry, ...comment() }, now))
  const [said] = await comments()
  for (const role of ['customer', 'level1', 'manager', 'admin'] as const) {
    const person = await aPerson(role)
    const refused = { ok: false, code: 'not-permitted' }
    expect(await commentRevision(person, { ...entry, ...comment() }, now)).toEqual(refused)
    expect(await resolveComment(person, { ...entry, comment: said?.id ?? '' }, now)).toEqual(refused)
  }
  const old = { ...entry, ...comment(), revision: 7 }
  expect(await commentRevision(author, old, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect(await comments()).toHaveLength(1)
})
