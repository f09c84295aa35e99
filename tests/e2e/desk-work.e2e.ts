import { expect, test } from '@playwright/test'
import { registerByKeyboard, signIn } from '@/tests/support/browser'

const tag = () => Math.random().toString(36).slice(2, 8)

test('an agent works a call by single keys, which ? lists, and undoes what can be undone', async ({ page }) => {
  await signIn(page, 'level1')
  await registerByKeyboard(page, `The mouse wanders ${tag()}`)

  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  // Before its script has arrived the page hears no keys: whoever sees nothing presses again.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(list.getByText('Put on hold')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(list.getByText('Undo')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('e')
  const kinds = page.getByRole('group', { name: 'Kind of call' })
  await expect(kinds.getByRole('radio', { name: 'Incident' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(kinds.getByRole('radio', { name: 'Request' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved. Promises and priority follow from it.')).toBeVisible()
  await expect(page.getByText(/^Request, priority/)).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('w')
  await expect(page.getByLabel('Text', { exact: true })).toBeFocused()
  await page.keyboard.type('p')
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('p')

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('p')
  await page.locator('#hand-over-reason').fill('No idea.')
  await page.getByRole('button', { name: 'Pass on', exact: true }).click()
  await expect(page.getByText('Passed on to Level 2', { exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('u')
  await expect(page.getByText('Taken back: the call stands as it did before.')).toBeVisible()
  await expect(page.getByText('Taken back to Level 1', { exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('q')
  await page.waitForURL('**/desk')
})

test('a filter of a queue is made, kept, found again and forgotten without a mouse', async ({ page }) => {
  await signIn(page, 'level1')
  const words = `The lamp hums ${tag()}`
  await registerByKeyboard(page, words)
  await page.goto('/desk?queue=mine&filter=edit')
  await expect(page.getByLabel('Words')).toBeFocused()
  await page.getByLabel('Organisation').selectOption({ label: 'Nordwind Logistics' })
  await page.getByLabel('Priority').selectOption('3')
  await page.getByRole('button', { name: 'Show', exact: true }).press('Enter')
  await page.waitForURL('**organization=**')
  await expect(page.getByText(/^Only Nordwind Logistics · 3, .* and higher$/)).toBeVisible()
  await expect(page.getByRole('link', { name: words })).toBeVisible()

  const name = `Ours ${tag()}`
  await page.getByLabel('Keep it as').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept. You find it beside the queues')).toBeVisible()
  await page.goto('/desk')
  const own = page.getByRole('navigation', { name: 'My filters' })
  await own.getByRole('link', { name }).press('Enter')
  await page.waitForURL('**organization=**')
  await expect(own.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('link', { name: words })).toBeVisible()
  await page.getByRole('button', { name: `Forget “${name}”` }).press('Enter')
  await expect(page.getByText('Forgotten.')).toBeVisible()
  await expect(own.getByRole('link', { name })).toHaveCount(0)
})
