import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

test('a tree is changed on the map by keys and by mouse, and every change can be undone', async ({ page }) => {
  const engineer = await anOwnPerson('level2')
  const title = `Map ${randomUUID().slice(0, 6)}`
  const draft = { key: randomUUID(), locale: 'en', service: 'printing', title } as const
  const drafted = await draftTree(engineer, draft, new Date())
  if (!drafted.ok) throw new Error(drafted.code)
  const id = drafted.value.treeId
  const content = {
    ...({ service: 'printing', audience: 'public', risk: 'low', start: 'out' } as const),
    texts: { en: { title, summary: '', keywords: [] } },
    nodes: {
      out: { question: 'printer-output', answers: { nothing: 'person' } },
      person: { end: 'call' as const, reason: { en: 'The fuser must be changed.' } },
    },
  }
  await editEntry(engineer, { kind: 'tree', id, version: 1, content }, new Date())

  await signInAs(page, engineer, `/sign-in?next=/studio/trees/${id}`)
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  const map = page.getByRole('application').or(page.locator('.react-flow'))
  const way = (name: string | RegExp) => map.getByRole('button', { name })

  // By keys: from the start to the second answer, and the branch of the first is pasted there.
  await way(/^Start: What comes out/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(way(/^Nothing at all: The fuser/)).toBeFocused()
  await page.keyboard.press('Control+C')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+V')
  await expect(map.getByRole('button', { name: /: The fuser must be changed\./ })).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(map.getByRole('button', { name: /: The fuser must be changed\./ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What comes here' })).toBeFocused()

  // By mouse: from the dot of the third answer to the step.
  await page.getByRole('button', { name: 'Whole tree' }).click()
  const third = map.locator('[data-slot-key]').nth(3)
  const [dot, step] = [
    await third.locator('.react-flow__handle').boundingBox(),
    await map.locator('.react-flow__node[data-id=person]').boundingBox(),
  ]
  if (!dot || !step) throw new Error('nothing to drag')
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2)
  await page.mouse.down()
  await page.mouse.move(step.x + 8, step.y + step.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(third).toHaveAccessibleName(/The fuser must be changed\./)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(third).not.toHaveAccessibleName(/The fuser/)
  await expect(page.getByText('All changes are saved.')).toBeVisible()

  // A fault is marked where it is, and one button leads from one to the next.
  await page.getByRole('button', { name: 'Next place to mend' }).click()
  await expect(map.locator('[data-slot-key][aria-current]')).toHaveAccessibleName(/to mend$/)
})

test.describe('by a finger', () => {
  test.use({ hasTouch: true })

  test('the row of the outline that is tapped is the one that is worked on, as is one that Ctrl and Enter go to', async ({
    page,
  }) => {
    await signInAs(page, await anOwnPerson('level2'), '/sign-in?next=/studio/trees/no-internet')
    const rows = page.getByRole('treegrid', { name: 'Outline' }).getByRole('row')
    const heading = page.getByRole('heading', { name: 'What comes here' })
    await rows.nth(2).tap()
    await expect(heading).toBeFocused()
    await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')

    await rows.nth(2).focus()
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Enter')
    await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true')
  })
})
