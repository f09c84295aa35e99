import { expect, test } from '@playwright/test'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a person signs in and goes on to where they were going', async ({ page }) => {
      const person = await anOwnPerson('customer')
      await page.goto('/account')
      await expect(page).toHaveURL('/sign-in?next=%2Faccount')
      await signInAs(page, { ...person, password: 'not the password' }, page.url())
      await expect(page.getByRole('main').getByRole('alert')).toContainText('E-mail or password is not right')
      await expect(page.getByLabel('E-mail')).toHaveValue(person.email)
      await page.getByLabel('Password').fill(person.password)
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL('/account')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name)
    })

    test('signing out on one device ends the session on every other', async ({ page, browser }) => {
      const person = await anOwnPerson('customer')
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
      for (const each of [page, other]) {
        await signInAs(each, person, '/sign-in?next=/account')
        await expect(each).toHaveURL('/account')
      }
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await expect(page.getByText('You are signed out, on all your devices.')).toBeVisible()
      await other.goto('/account')
      await expect(other).toHaveURL('/sign-in?next=%2Faccount')
    })
  })
}

test.describe('in Turkish', () => {
  test.use({ locale: 'tr-TR' })

  test('a wrong password is told in the language of the browser', async ({ page }) => {
    await signInAs(page, { email: 'kimse@test.example', password: 'yanlış parola' })
    await expect(page.getByRole('main').getByRole('alert')).toContainText('E-posta ya da parola doğru değil')
  })
})

test('signing in never leads to another site', async ({ page, baseURL }) => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2f/evil.example']) {
    const person = await anOwnPerson('customer')
    await page.context().clearCookies()
    await signInAs(page, person, `/sign-in?next=${encodeURIComponent(next)}`)
    await expect(page).toHaveURL(`${baseURL}/`)
  }
})

test('staff start at their desk, and who is signed in is not asked again', async ({ page }) => {
  await signInAs(page, await anOwnPerson('level1'))
  await expect(page).toHaveURL('/desk')
  await page.goto('/sign-in?next=/account')
  await expect(page).toHaveURL('/account')
})

test('a new password of their own ends every other session but this one', async ({ page, browser }) => {
  const person = await anOwnPerson('level1')
  const other = await (await browser.newContext()).newPage()
  for (const each of [page, other]) {
    await signInAs(each, person, '/sign-in?next=/account')
    await expect(each).toHaveURL('/account')
  }
  await page.getByLabel('Present password').fill(person.password)
  await page.getByLabel('New password', { exact: true }).fill('seven yellow bicycles')
  await page.getByLabel('New password again').fill('seven yellow bicycles')
  await page.getByRole('button', { name: 'Change your password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.reload()
  await expect(page).toHaveURL('/account')
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=%2Faccount')
})

test('a language of their own wins over that of the browser', async ({ page }) => {
  await signInAs(page, await anOwnPerson('customer'), '/sign-in?next=/account')
  const language = page.locator('form').filter({ has: page.getByLabel('Language of the pages') })
  await language.getByRole('combobox').selectOption('tr')
  await language.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Parolanızı değiştirin' })).toBeVisible()
})

test('an administrator adds a person, gives another role and shuts them out, and each takes effect at once', async ({
  page,
  browser,
}) => {
  await signInAs(page, await anOwnPerson('admin'), '/sign-in?next=/admin/people')
  await page.getByRole('link', { name: 'Add a person' }).click()
  const email = `new-${Date.now()}-${test.info().parallelIndex}@test.example`
  await page.getByLabel('Name').fill('Nur Newcomer')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Role').selectOption('level1')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const told = page.getByRole('main').getByRole('status')
  await expect(told).toContainText(`${email} is added`)
  const password = (await told.locator('p').last().textContent()) ?? ''

  const newcomer = await (await browser.newContext()).newPage()
  await signInAs(newcomer, { email, password })
  await expect(newcomer).toHaveURL('/desk')

  await page.goto(`/admin/people?q=${encodeURIComponent(email)}`)
  await page.getByRole('link', { name: email }).click()
  await page.getByLabel('Role').selectOption('level2')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByText('Saved. They sign in again with the new role.')).toBeVisible()
  await newcomer.goto('/desk')
  await expect(newcomer).toHaveURL('/sign-in?next=%2Fdesk')
  await signInAs(newcomer, { email, password }, '/sign-in?next=/studio')
  await expect(newcomer).toHaveURL('/studio')

  await page.getByRole('button', { name: 'Shut out' }).click()
  await expect(page.getByRole('button', { name: 'Let in again' })).toBeVisible()
  await newcomer.goto('/studio')
  await expect(newcomer).toHaveURL('/sign-in?next=%2Fstudio')
  await signInAs(newcomer, { email, password })
  await expect(newcomer.getByRole('main').getByRole('alert')).toContainText('E-mail or password is not right')
})

test('what a person may not see does not exist for them', async ({ page }) => {
  const { id } = await anOwnPerson('customer')
  await signInAs(page, await anOwnPerson('customer'))
  await page.waitForURL((url) => url.pathname === '/')
  for (const path of ['/admin/people', '/admin/people/new', `/admin/people/${id}`, '/admin/people/nonsense']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
  }
})
