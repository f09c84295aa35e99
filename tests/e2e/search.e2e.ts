import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

const letters = () => [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')

test('a search in vain, without script, reaches Level 2, who tries out synonyms and closes it once it finds its answer', async ({
  page,
  browser,
}) => {
  const word = `q${letters()}`
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage()
  await visitor.goto(`/search?q=${word}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Nothing found')

  await signInAs(page, await anOwnPerson('level2'), '/sign-in?next=/studio/searches')
  await expect(page).toHaveURL('/studio/searches')
  await expect(async () => {
    await page.goto('/studio/searches')
    await page.getByRole('link', { name: word }).click({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('It still finds nothing.')).toBeVisible()

  await page.getByRole('link', { name: 'Add synonyms' }).click()
  await page.getByLabel('Words that mean the same').first().fill(`${word}\nblank pages`)
  await page.getByRole('button', { name: 'Try out' }).first().click()
  await expect(page.getByRole('status')).toContainText(/finds.*blank/i)
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page).toHaveURL(/done=saved/)

  await expect(async () => {
    await page.goto(`/studio/searches/gap?words=${word}&locale=en`)
    await page.getByRole('radio').first().check({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Run again and close' }).click()
  await expect(page.getByText('Closed: the search now finds its answer.')).toBeVisible()
  await expect(page.getByRole('link', { name: word })).toHaveCount(0)

  // The visitor opens what is found now, without script, and comes back: that did not help.
  await visitor.goto(`/search?q=${word}`)
  await visitor.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await expect(visitor).toHaveURL(/\/(problems|trees)\//)
  await visitor.goto(`/search?q=${word} again`)
  await expect(async () => {
    await page.goto('/studio/searches?tab=bounced')
    await expect(page.getByRole('link', { name: word, exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass()

  await page.goto(`/studio/searches/try?q=${word}&locale=en`)
  await expect(page.getByText(/tells/).first()).toBeVisible()
})

test('the box offers what was looked for on this device, until it is told to forget', async ({ page }) => {
  const word = `q${letters()}`
  await page.goto(`/search?q=${word}`)
  await expect(page.getByRole('combobox')).toHaveValue(word)
  await page.goto('/')
  const recent = page.getByRole('listbox', { name: 'Recent searches' })
  await expect(async () => {
    await page.getByRole('combobox').click()
    await expect(recent.getByRole('option', { name: word })).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/search?q=${word}`)

  await page.goto('/')
  await expect(async () => {
    await page.getByRole('combobox').click()
    await page.getByRole('option', { name: 'Forget these searches' }).click({ timeout: 500 })
  }).toPass()
  await expect(recent).toBeHidden()
  await page.reload()
  await page.getByRole('combobox').click()
  await expect(page.getByRole('option', { name: word })).toHaveCount(0)
})

test('who signs out leaves no searches on the device', async ({ page }) => {
  const word = `q${letters()}`
  await signInAs(page, await anOwnPerson('level2'), '/sign-in?next=/account')
  await expect(page).toHaveURL('/account')
  await page.goto(`/search?q=${word}`)
  await expect(page.getByRole('combobox')).toHaveValue(word)
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('knownfix')))
  await expect.poll(kept).toEqual(['knownfix:searches'])

  await page.goto('/account')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).not.toHaveURL(/\/account/)
  await expect.poll(kept).toEqual([])
})
