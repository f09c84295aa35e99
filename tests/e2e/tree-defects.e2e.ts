import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { readStudioTree } from '@/lib/knowledge/read-studio-tree'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import en from '@/lib/messages/en/studio.json' with { type: 'json' }
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

const nodes: TreeContent['nodes'] = {
  first: { question: 'printer-output', answers: { nothing: 'gone', purple: 'person', blank: 'loop' } },
  loop: { question: 'printer-display', answers: { dark: 'first' }, otherwise: 'half' },
  half: { end: 'call', reason: { en: 'Only in English' } },
  person: { end: 'call' },
  lost: { end: 'bank' },
  'dead-end': { question: 'who-is-affected', answers: {} },
  'no-question': { question: 'no-such-question', answers: {}, otherwise: 'person' },
  'no-solution': { solution: 'no-such-solution', failed: 'nowhere' },
  'no-tree': { tree: 'no-such-tree' },
  leak: { solution: 'restart-print-spooler', failed: 'person' },
  'lost-call': { end: 'call' },
}

test('the gate names twenty defects, each with a way to jump to its place', async ({ page }) => {
  const engineer = await anOwnPerson('level2')
  const title = `Broken ${randomUUID().slice(0, 6)}`
  const draft = { key: randomUUID(), locale: 'en', service: 'printing', title } as const
  const drafted = await draftTree(engineer, draft, new Date())
  if (!drafted.ok) throw new Error(drafted.code)
  const id = drafted.value.treeId
  const content: TreeContent = {
    ...{ service: 'printing', audience: 'public', risk: 'low', start: 'first', nodes },
    texts: { en: { title, summary: '', keywords: [] } },
  }
  const edited = await editEntry(engineer, { kind: 'tree', id, version: 1, content }, new Date())
  if (!edited.ok) throw new Error(edited.code)
  const gaps = (await readStudioTree(engineer, id))?.gaps ?? []
  expect(gaps.length).toBeGreaterThanOrEqual(20)

  await signInAs(page, engineer, `/sign-in?next=/studio/trees/${id}`)
  const list = page.getByRole('list', { name: 'Before it can be published' })
  await expect(list.getByRole('listitem')).toHaveCount(gaps.length)
  const said = await list.getByRole('listitem').allTextContents()
  for (const { code, path, missing = '' } of gaps) {
    const words = en.gap[code].replace('{missing}', missing)
    expect(
      said.some((text) => text.includes(words)),
      `${code} at ${path.join('/')}`,
    ).toBe(true)
  }

  // Each is a way to its place, by keyboard: a step, a word, or what nothing leads to.
  await expect(list.getByRole('button')).toHaveCount(gaps.length)
  await list.getByRole('button', { name: /^Title · Turkish/ }).press('Enter')
  await expect(page.getByRole('group', { name: 'Turkish' }).getByLabel('Title')).toBeFocused()
  await list.getByRole('button', { name: /^lost: / }).press('Enter')
  await expect(page.locator('#orphan-lost')).toBeFocused()
  await list.getByRole('button').filter({ hasText: en.gap['no-reason'] }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^purple: /)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What comes here' })).toBeFocused()

  // What people really did is replayed on it to the end.
  await page.getByRole('button', { name: 'Replay', exact: true }).click()
  await expect(page.getByText(/\d replayed, done\.|Nothing was recorded yet\./)).toBeVisible()

  // Handed in all the same, it is not published.
  await page.getByRole('button', { name: 'Save and hand in' }).click()
  await expect(page.getByText('Handed in for review.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
})
