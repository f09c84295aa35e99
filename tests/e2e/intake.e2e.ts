import { expect, test } from '@playwright/test'
import { barriers } from '@/tests/support/axe'
import { signIn } from '@/tests/support/browser'

test('articles of a table are looked at before anything is written, and the chosen ones become drafts once', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const tag = Math.random().toString(36).slice(2, 8)
  const csv = [
    'title,steps,category',
    `Plotter ${tag} draws doubled lines,Align the heads,Printing`,
    `Coffee machine ${tag} is cold,Switch it on,Kitchen`,
  ].join('\n')
  await signIn(page, 'level2')
  await page.goto('/studio/intake')
  const found = await barriers(page)
  await page.getByLabel('Where they come from').selectOption('csv')
  await page.getByLabel('Files').setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Show what would happen' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'What would happen' })).toBeVisible()
  await expect(page.getByText('Nothing has been written yet')).toBeVisible()
  const known = page.getByRole('checkbox', { name: `Take Plotter ${tag} draws doubled lines in` })
  await expect(known).toBeChecked()
  await expect(page.getByRole('checkbox', { name: `Take Coffee machine ${tag} is cold in` })).toBeDisabled()
  found.push(...(await barriers(page)))
  expect(found).toEqual([])

  await page.getByRole('button', { name: 'Make the chosen ones drafts' }).click()
  await expect(page.getByText('1 draft was made')).toBeVisible()
  const again = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Make the chosen ones drafts' }).click()
  await again
  await page.goto('/studio?tab=drafts')
  await expect(page.getByRole('link', { name: `Plotter ${tag} draws doubled lines` })).toHaveCount(1)
})
