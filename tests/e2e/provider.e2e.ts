import { expect, test } from '@playwright/test'
import { signIn } from '@/tests/support/browser'

test('a provider is asked, works its part through the link alone and without script, and the agent tells the caller', async ({
  page,
  browser,
}) => {
  await signIn(page, 'level1')
  await page.goto('/desk/register')
  await page.waitForLoadState('networkidle')
  await page.keyboard.type('clara', { delay: 30 })
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What does the caller say?')).toBeFocused()
  await page.keyboard.type(`The drum squeaks ${Math.random().toString(36).slice(2, 8)}`)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/desk/calls/*')
  const address = new URL(page.url()).pathname

  await page.getByText('Ask a provider', { exact: true }).click()
  await page.getByLabel('What should they do?').fill('Please replace the drum of the printer on floor 2.')
  await page.getByLabel('What does the caller read?').fill('A technician will come.')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText('Asked. The provider gets a mail with its link.')).toBeVisible()
  const link = await page.getByRole('link', { name: 'See what they see' }).getAttribute('href')

  const outside = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })
  const theirs = await outside.newPage()
  await theirs.goto(link ?? '')
  await expect(theirs.getByText('Please replace the drum of the printer on floor 2.')).toBeVisible()
  for (const secret of ['Clara', 'Nordwind', 'A technician will come.', 'squeaks']) {
    await expect(theirs.getByText(secret)).toHaveCount(0)
  }
  await theirs.getByRole('button', { name: 'We take it on' }).click()
  await expect(theirs.getByText('The help desk sees that you work on it.')).toBeVisible()
  await theirs.getByLabel('What was done?').fill('Drum replaced, old one was cracked.')
  await theirs.getByRole('button', { name: 'Our part is done' }).click()
  await expect(theirs.getByText('The help desk goes on from here.')).toBeVisible()
  await outside.close()

  await page.goto(address)
  await expect(page.locator('#provider').getByText('Drum replaced, old one was cracked.')).toBeVisible()
  const card = page.locator('details', { hasText: 'Solved by the provider' })
  await card.getByLabel('What was done, for the caller').fill('The printer has a new drum.')
  await card.getByRole('button', { name: 'Resolve the call' }).click()
  await expect(page.getByText('Resolved. The caller is asked to confirm.')).toBeVisible()

  const customer = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(customer, 'customer')
  await customer.goto(address.replace('/desk', ''))
  await expect(customer.getByText('The printer has a new drum.')).toBeVisible()
  await expect(customer.getByText('A technician will come.')).toBeVisible()
  await expect(customer.getByText('cracked')).toHaveCount(0)
})
