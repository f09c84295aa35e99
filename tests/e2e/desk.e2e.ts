import { expect, type Page, test } from '@playwright/test'
import { registerByKeyboard, signIn } from '@/tests/support/browser'

const words = () => `Keyboard types other letters ${Math.random().toString(36).slice(2, 8)}`

test('Level 0 registers a call by keyboard alone and passes it on, and is offered no solving tools', async ({
  page,
}) => {
  await signIn(page, 'level0')
  const said = words()
  const number = await registerByKeyboard(page, said)
  await expect(page.getByText(`Registered as call ${number} and passed on to Level 1.`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: said })).toBeVisible()
  await expect(page.getByText('Passed on to Level 1', { exact: true })).toBeVisible()
  for (const tool of ['Continue the diagnosis', 'Belief', 'Why this question?', 'Take this call', 'Resolve']) {
    await expect(page.getByText(tool, { exact: true })).toHaveCount(0)
  }
  await expect(page.getByRole('button', { name: 'The caller’s word' })).toBeDisabled()
  await expect(page.getByText('The call is not resolved yet.')).toBeVisible()
})

test('Level 1 moves through the queue, opens a call and lists the shortcuts without a mouse', async ({ page }) => {
  await signIn(page, 'level1')
  await registerByKeyboard(page, words())
  await registerByKeyboard(page, words())
  await page.goto('/desk?queue=mine')
  await page.waitForLoadState('networkidle')
  const rows = page.locator('[data-row]')
  await page.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.getByRole('dialog').getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await rows.nth(0).focus()
  await page.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/calls/*')
  await expect(page.getByRole('heading', { name: 'Continue the diagnosis' })).toBeVisible()
})

test('Ctrl-K goes to a call by its number and to a queue by its name', async ({ page }) => {
  await signIn(page, 'level1')
  const number = await registerByKeyboard(page, words())
  await page.goto('/desk')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/calls/${number}`)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('mine')
  await page.getByRole('menuitem', { name: 'Queue: Mine' }).click()
  await page.waitForURL('**/desk?queue=mine')
})

test('of two agents on one call the later is told what happened and keeps the text', async ({ page, browser }) => {
  await signIn(page, 'level1')
  const number = await registerByKeyboard(page, words())
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(other, 'level2')
  await page.goto(`/desk/calls/${number}`)
  await page.getByText('Pass on', { exact: true }).first().click()
  await page.getByLabel('Why?').fill('I have found nothing.')
  await other.goto(`/desk/calls/${number}`)
  await other.getByRole('button', { name: 'Take this call' }).click()
  await expect(other.getByText('The call is yours.')).toBeVisible()
  // The page renews itself; the form still speaks for what was seen when its text was begun.
  await expect(page.getByText(/Selin Demir is working on it/)).toBeVisible()
  await page.getByRole('button', { name: 'Pass on' }).click()
  await expect(page.getByText(/Somebody changed the call while you were writing/)).toBeVisible()
  await expect(page.getByLabel('Why?')).toHaveValue('I have found nothing.')
  await page.getByRole('button', { name: 'Pass on' }).click()
  await expect(page.getByText('Passed on. You find it under “Passed on by me”.')).toBeVisible()
})

test('what was chosen in a form stays chosen when somebody was quicker, and is what the next press saves', async ({
  page,
  browser,
}) => {
  await signIn(page, 'level1')
  const number = await registerByKeyboard(page, words())
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(other, 'level2')
  const classify = async (by: Page, urgency: string) => {
    await by.goto(`/desk/calls/${number}`)
    await by.waitForLoadState('networkidle')
    await by.getByText('What it is about', { exact: true }).click()
    await by.getByLabel('How urgent is it?').selectOption({ label: urgency })
  }
  await classify(page, 'It can wait')
  await classify(other, 'No work is possible')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('Saved. Promises and priority follow from it.')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Somebody changed the call while you were writing/)).toBeVisible()
  await expect(page.getByLabel('How urgent is it?').locator(':checked')).toHaveText('It can wait')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Priority 4, low', { exact: true })).toBeVisible()
})

test('a word of any length pushes neither the call nor its queue sideways, on a phone either', async ({ page }) => {
  await signIn(page, 'level1')
  const number = await registerByKeyboard(page, 'ERR0x80070005'.repeat(12))
  await page.locator('#write-text').fill('https://'.repeat(30))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('Sent.')).toBeVisible()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 })
    for (const address of [`/desk/calls/${number}`, '/desk?queue=mine']) {
      await page.goto(address)
      await expect(page.getByText(/ERR0x80070005ERR/).first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  }
})

test('for a customer there is no desk, and no palette comes with their pages', async ({ page }) => {
  await signIn(page, 'customer')
  await page.goto('/desk')
  await expect(page.getByText('There is nothing here')).toBeVisible()
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the caller is searched with the first press and chosen with the second', async ({ page }) => {
    await signIn(page, 'level0')
    await page.goto('/desk/register')
    const said = words()
    await page.getByRole('combobox', { name: 'Caller' }).fill('emre')
    await page.getByLabel('What does the caller say?').fill(said)
    await page.getByRole('button', { name: 'Register and pass on to Level 1' }).click()
    await expect(page.getByRole('radio', { name: /Emre Aydın/ })).toBeChecked()
    await page.getByRole('button', { name: 'Register and pass on to Level 1' }).click()
    await page.waitForURL('**/desk/calls/*')
    await expect(page.getByRole('heading', { level: 1, name: said })).toBeVisible()
  })
})
