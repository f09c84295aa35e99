import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { answerOf, aServer } from '@/tests/support/another-server'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

test('two web servers, one desk: agents see each other, and what one does stands before the other by itself', async ({
  page,
  browser,
}) => {
  const server = await aServer({ NEXTAUTH_SECRET: randomBytes(32).toString('base64url') })
  try {
    const [ayse, mert] = await Promise.all([anOwnPerson('level1'), anOwnPerson('level2')])
    await expect.poll(() => answerOf(server.url), { timeout: 60_000 }).toBeGreaterThan(0)
    const elsewhere = await browser.newContext({ baseURL: server.url, locale: 'en-GB' })
    const [window, other] = [await elsewhere.newPage(), await elsewhere.newPage()]
    await signInAs(page, ayse, `/sign-in?next=${encodeURIComponent('/desk?queue=mine')}`)
    await expect(page.getByText('This queue is empty.')).toBeVisible()

    await signInAs(window, ayse, '/sign-in?next=/desk/register')
    await window.getByRole('combobox', { name: 'Caller' }).fill('clara')
    await window.getByRole('option', { name: /Clara Brandt/ }).click()
    await window.getByLabel('What does the caller say?').fill('The cash desk is slow')
    await window.getByRole('button', { name: 'Register the call' }).click()
    await window.waitForURL('**/desk/calls/*')
    await page.getByRole('link', { name: 'The cash desk is slow' }).click()
    await page.waitForURL('**/desk/calls/*')

    await elsewhere.clearCookies()
    await signInAs(other, mert, `/sign-in?next=${new URL(page.url()).pathname}`)
    await expect(page.getByText(`Also at this call now: ${mert.name}`)).toBeVisible()
    await expect(other.getByText(`Also at this call now: ${ayse.name}`)).toBeVisible()
    await other.getByRole('button', { name: 'Take this call' }).click()
    await expect(page.getByText(`${mert.name} is working on it`)).toBeVisible()
    await elsewhere.close()
    await expect(page.getByText(/Also at this call now/)).toBeHidden()
  } finally {
    server.child.kill()
  }
})
