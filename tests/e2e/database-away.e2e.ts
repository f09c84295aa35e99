import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { db } from '@/lib/db/client'
import { answerOf, aServer } from '@/tests/support/another-server'
import { aDatabaseDoor } from '@/tests/support/database-door'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

let door: Awaited<ReturnType<typeof aDatabaseDoor>>
let server: Awaited<ReturnType<typeof aServer>>

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  door = await aDatabaseDoor(process.env.DATABASE_URL ?? '')
  server = await aServer({ DATABASE_URL: door.url, NEXTAUTH_SECRET: 'q8Zk2m4Vw9Xy1Tb6Nc3Rd5Lf7Gh0Js8P' })
  await expect.poll(() => answerOf(server.url), { timeout: 60_000 }).toBeGreaterThan(0)
})
test.afterAll(() => {
  server.child.kill()
  door.end()
})

/** Signed in as somebody new, on this page of the server behind the door. */
async function enter(page: Page, role: 'customer' | 'level1', path: string) {
  await signInAs(page, await anOwnPerson(role), `${server.url}/sign-in?next=/account`)
  await page.waitForURL(({ pathname }) => pathname === '/account')
  await page.goto(server.url + path)
}

const callsThatSay = (words: string) =>
  db.call.count({ where: { OR: [{ title: { contains: words } }, { description: { contains: words } }] } })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a call whose database goes away is "not saved", keeps its words, and is opened once by trying again', async ({
      page,
    }) => {
      const words = `It hums <b>"loudly"</b> & often ${randomUUID()}`
      await enter(page, 'customer', '/person')
      await page.getByRole('main').getByRole('button').first().click()
      await page.waitForURL('**/call')
      await page.locator('textarea[name=text]').fill(words)

      door.shut()
      const send = page.locator('form:has(textarea[name=text]) button[type=submit]')
      await send.click()
      await expect(page.getByText(/^Not saved/).first()).toBeVisible()
      if (javaScriptEnabled) await expect(page.locator('textarea[name=text]')).toHaveValue(words)
      else await expect(page.getByText(words)).toBeVisible()

      door.open()
      if (javaScriptEnabled) await send.click()
      else await page.getByRole('button', { name: 'Try again' }).click()
      await page.waitForURL('**/calls/*')
      await expect(page.getByText(words).first()).toBeVisible()
      expect(await callsThatSay(words)).toBe(1)
    })

    test('an answer given while the database is away is not lost in an error page', async ({ page }) => {
      await page.goto(`${server.url}/search?q=printer+prints+blank+pages`)
      await page
        .getByRole('button', { name: /questions|diagnos/i })
        .first()
        .click()
      await page.waitForURL('**/diagnose/**')
      const question = await page.getByRole('heading', { level: 1 }).textContent()
      const unknown = page.getByRole('button', { name: 'I don’t know' })
      door.shut()
      await unknown.click()
      await expect(page.getByText(/^Not saved/).first()).toBeVisible()
      door.open()
      await (javaScriptEnabled ? unknown : page.getByRole('button', { name: 'Try again' })).click()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question ?? '')
      await expect(page.getByText(/^Not saved/)).toHaveCount(0)
    })
  })
}

test('an agent who registers a call keeps everything on the page', async ({ page }) => {
  const caller = await anOwnPerson('customer')
  const words = `The scanner sings ${randomUUID()}`
  await enter(page, 'level1', '/desk/register')
  await page.locator('input[name=caller]').fill(caller.email)
  await page.getByRole('option', { name: caller.email }).click()
  await page.locator('textarea[name=words]').fill(words)
  await page.locator('textarea[name=note]').fill('Third floor, left')
  door.shut()
  await page.getByRole('main').locator('form button[type=submit]').click()
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  await expect(page.locator('textarea[name=words]')).toHaveValue(words)
  await expect(page.locator('textarea[name=note]')).toHaveValue('Third floor, left')
  door.open()
  await page.getByRole('main').locator('form button[type=submit]').click()
  await page.waitForURL('**/desk/calls/*')
  expect(await callsThatSay(words)).toBe(1)
})

test('a page asked for while the database is away is a polite 503 in the reader’s language, not a sign-in page', async ({
  page,
}) => {
  await enter(page, 'customer', '/calls')
  door.shut()
  for (const [language, title] of [
    ['en', 'That did not work'],
    ['tr', 'Bu işe yaramadı'],
  ] as const) {
    const answer = await page.context().request.get(`${server.url}/calls`, {
      headers: { accept: 'text/html', 'accept-language': language },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(503)
    expect(await answer.text()).toContain(`<h1>${title}</h1>`)
  }
  door.open()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My calls')
})
