import { expect, type Page, test } from '@playwright/test'
import { signIn } from '@/tests/support/browser'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

// A day is longer than one visit.

const tag = () => Math.random().toString(36).slice(2, 8)

/** Registers a call for Clara Brandt; answers with its number. */
async function register(page: Page, words: string): Promise<string> {
  await page.goto('/desk/register')
  await page.getByRole('combobox', { name: 'Caller' }).fill('clara')
  await page.getByRole('option', { name: /Clara Brandt/ }).click()
  await page.getByLabel('What does the caller say?').fill(words)
  await page.getByRole('button', { name: /^Register/ }).click()
  await page.waitForURL('**/desk/calls/*')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function resolve(page: Page, words: string): Promise<void> {
  await page.getByText('Resolve', { exact: true }).first().click()
  await page.locator('#resolve-text').fill(words)
  await page.locator('#resolve-used').selectOption('none')
  await page.locator('#resolve-reason').fill('nothing in the bank describes it')
  await page.getByRole('button', { name: 'Resolve the call' }).click()
  await expect(page.getByText('Resolved. The caller is asked to confirm.')).toBeVisible()
}

test('a day at Level 0: register, pass on, promise a call-back, keep it, tell how it stands, confirm on the phone', async ({
  page,
  browser,
}) => {
  const said = `The label printer is silent ${tag()}`
  await signInAs(page, await anOwnPerson('level0'), '/sign-in?next=/desk')
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
  const number = await register(page, said)
  await page.goto('/desk?queue=passedOn')
  await page.getByRole('link', { name: said }).click()

  await page.getByText('Plan a call-back').click()
  await page.locator('#call-back-at').fill('2099-01-05T10:30')
  await page.locator('#call-back-note').fill('ask for the room')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByText('The call-back is planned')).toBeVisible()
  await page.goto('/desk?queue=callBacks')
  await page.getByRole('link', { name: said }).click()
  await page.getByText('Log a contact').click()
  await page.getByLabel('What was said?').fill('Room 214, and it concerns two people')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByText('Spoken with Clara Brandt: Phone')).toBeVisible()
  await expect(page.getByText(/^Call back:/)).toHaveCount(0)
  await page.getByRole('button', { name: 'We are on it' }).click()
  await expect(page.getByText(new RegExp(`we are working on your call ${number}`))).toBeVisible()
  await expect(page.getByText('Resolve', { exact: true })).toHaveCount(0)

  const solver = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(solver, 'level1')
  await solver.goto(`/desk/calls/${number}`)
  await solver.getByRole('button', { name: 'Accept and take' }).click()
  await expect(solver.getByText('The call is yours.')).toBeVisible()
  await resolve(solver, 'The label roll was empty.')
  await page.getByRole('button', { name: 'The caller says: it works' }).click()
  await expect(page.getByText('Confirmed and closed.')).toBeVisible()
})

test('a day at Level 1: work the queue, take a step back, see a picture, tell of one cause, solve it for all its callers', async ({
  page,
  browser,
}) => {
  const said = `No network on floor three ${tag()}`
  await signInAs(page, await anOwnPerson('level1'), `/sign-in?next=${encodeURIComponent('/desk?queue=mine')}`)
  await expect(page.getByText('This queue is empty.')).toBeVisible()
  const cause = await register(page, said)
  const other = await register(page, `Also no network ${tag()}`)
  await page.getByText('Same cause as another call').click()
  await page.getByLabel('Number of the call about the cause').fill(cause)
  await page.getByRole('button', { name: 'Put it under that call' }).click()
  await expect(page.getByText('Put under that call.')).toBeVisible()

  await page.goto('/desk?queue=mine')
  await page.getByRole('checkbox', { name: `Tick call ${other}` }).check()
  await page.getByRole('button', { name: 'Take them' }).click()
  await expect(page.getByText('One call done.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  // It was theirs before, and so it is again.
  await expect(page.getByRole('checkbox', { name: `Tick call ${other}` })).toHaveCount(1)
  await page.goto(`/desk/calls/${cause}`)
  await page.getByRole('button', { name: 'Put it back into the queue' }).click()
  await expect(page.getByText('It stands in the queue again.')).toBeVisible()
  await page.getByRole('button', { name: 'Take this call' }).click()
  await expect(page.getByText('The call is yours.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()

  const clara = await (await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage()
  await signIn(clara, 'customer')
  await clara.goto(`/calls/${cause}`)
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  await clara.setInputFiles('#files-input', { name: 'cable.exe', mimeType: 'image/png', buffer: picture })
  await clara.getByRole('button', { name: 'Add the files' }).click()
  await expect(clara.getByRole('link', { name: /cable\.exe\.png/ })).toBeVisible()
  const file = await clara.request.get((await clara.getByRole('link', { name: /cable/ }).getAttribute('href')) ?? '')
  expect(file.headers()).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^attachment;/),
    'x-content-type-options': 'nosniff',
  })
  await expect(page.getByRole('img', { name: 'cable.exe.png' })).toBeVisible()

  await resolve(page, 'The switch of floor three was restarted.')
  await page.getByRole('button', { name: 'Resolve the other call too' }).click()
  await expect(page.getByText('The other calls are resolved; their callers are asked.')).toBeVisible()
  await clara.goto(`/calls/${other}`)
  await expect(clara.getByText('The switch of floor three was restarted.')).toBeVisible()
  await page.getByRole('button', { name: 'Not solved yet: take both back' }).click()
  await expect(page.getByText('Taken back: the call stands as it did before.')).toBeVisible()
  await clara.reload()
  await expect(clara.getByText('Not solved yet after all: work goes on')).toBeVisible()
})
