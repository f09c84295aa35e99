import { expect, test } from '@playwright/test'
import { db } from '@/lib/db/client'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

test('an administrator lets an agent mend entries, who mends one where they read it', async ({ page, browser }) => {
  const agent = await anOwnPerson('level1')
  await signInAs(page, await anOwnPerson('admin'), `/sign-in?next=/admin/people/${agent.id}`)
  await page.getByLabel('Mend entries').selectOption('yes')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. It holds at once.')).toBeVisible()

  const { id } = await db.knownProblem.findFirstOrThrow({ where: { state: 'published', serviceId: 'macos' } })
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, agent, `/sign-in?next=/problems/${id}`)
  await other.getByRole('link', { name: 'Mend it' }).click()
  await other.getByLabel('What was wrong').fill('The menu has another name now.')
  await other.getByRole('button', { name: /^Save and/ }).click()
  await expect(other.getByText('Nothing is different from what is there.')).toBeVisible()
  await expect(other.getByLabel('What was wrong')).toHaveValue('The menu has another name now.')
})
