import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { barriers } from '@/tests/support/axe'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'
import { aWeightyQuestion } from '@/tests/support/weighty-question'

const unique = () => randomBytes(3).toString('hex')

async function anEngineer(page: Page, path: string) {
  await signInAs(page, await anOwnPerson('level2'), `/sign-in?next=${encodeURIComponent(path)}`)
  await expect(page).toHaveURL(path)
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor says what is wrong with a known problem, and its author finds it on the list and closes it', async ({
    page,
    browser,
  }) => {
    const said = `The menu has moved ${unique()}`
    await page.goto('/problems/print-queue-stuck')
    await page.getByText('Something is wrong on this page').click()
    await page.getByLabel('It is out of date').check()
    await page.getByLabel('In a few words (optional)').fill(said)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Thank you. Whoever looks after this entry will read it.')).toBeVisible()

    const desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await anEngineer(desk, '/studio/care?tab=flags')
    const flag = desk.getByRole('listitem').filter({ hasText: said }).last()
    await expect(flag.getByText('It is out of date')).toBeVisible()
    await flag.getByLabel('What came of it').fill('The new menu is described.')
    await flag.getByRole('button', { name: 'Mended' }).click()
    await expect(desk.getByText('Taken off the list.')).toBeVisible()
    await expect(desk.getByText(said)).toHaveCount(0)
  })
})

test('whoever writes a question is told what asks the same, and what a change of a shared one touches and breaks', async ({
  page,
}) => {
  await anEngineer(page, '/studio/questions/new')
  const english = page.getByLabel('What is asked: English')
  await english.fill('What is coming out of the printer?')
  await expect(page.getByText('This seems to be asked already')).toBeVisible()
  await expect(page.getByRole('link', { name: 'What comes out of the printer?' })).toBeVisible()

  const asked = `How many ${unique()} lamps blink?`
  await english.fill(asked)
  await page.getByRole('textbox', { name: 'How to check: English' }).fill('Count them.')
  await page.getByLabel('What is asked: Turkish').fill('Kaç lamba yanıp sönüyor?')
  await page.getByRole('textbox', { name: 'How to check: Turkish' }).fill('Sayın.')
  await page.getByLabel('How it is answered').selectOption('A number, in ranges')
  await page.getByLabel('Answer 1 in English').fill('None')
  await page.getByLabel('Answer 1 in Turkish').fill('Hiçbiri')
  await page.getByLabel('Answer 2 in English').fill('One or more')
  await page.getByLabel('Answer 2 in Turkish').fill('Bir ya da daha çok')
  await page.getByRole('button', { name: 'Save the question' }).click()
  await expect(page.getByText('Saved. It is asked like this from now on.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: asked })).toBeVisible()

  await page.goto('/studio/questions/printer-output')
  await page.getByRole('button', { name: 'Remove answer 2' }).click()
  const touched = page.getByRole('list', { name: 'What this touches' })
  await expect(touched.getByText('names an answer that would be gone').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Save for all \d+ that ask it$/ })).toBeDisabled()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('knownfix:')))).toEqual([])
})

test('a change of a question that many are asked goes to a second person, who gives it back, and then publishes it', async ({
  page,
  browser,
}) => {
  const { id, text } = await aWeightyQuestion()
  await anEngineer(page, `/studio/questions/${id}`)
  await page.getByLabel('What is asked: English').fill('Which of the two lamps is lit?')
  await page.getByLabel('Why it is changed').fill('Nobody can hear it.')
  await expect(page.getByText('Much hangs on this question')).toBeVisible()
  const handIn = page.getByRole('button', { name: 'Hand in: a second person looks at it' })
  await handIn.click()
  await expect(page.getByText('Handed in. It stands under “In review”')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)

  const second = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await anEngineer(second, '/studio?tab=inReview')
  await second.getByRole('link', { name: 'Which of the two lamps is lit?' }).click()
  await expect(second.getByText('Many rely on it')).toBeVisible()
  await expect(second.getByText('Nobody can hear it.')).toBeVisible()
  await expect(second.getByRole('term').filter({ hasText: 'What is asked · English' })).toBeVisible()
  expect(await barriers(second)).toEqual([])
  await second.getByLabel('What should be changed?').fill('Say which lamps.')
  await second.getByRole('button', { name: 'Give it back' }).click()
  await expect(second.getByText('Given back to its author.')).toBeVisible()

  await page.goto('/notices')
  await expect(page.getByText('Given back to you: Which of the two lamps is lit?')).toBeVisible()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByText('Say which lamps.')).toBeVisible()
  await expect(page.getByLabel('What is asked: English')).toHaveValue('Which of the two lamps is lit?')
  await page.getByLabel('What is asked: English').fill('Which of the two lamps in front is lit?')
  await handIn.click()
  await expect(page.getByText('Handed in. It stands under “In review”')).toBeVisible()

  await second.reload()
  await second.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(second.getByText('Published. It is asked like this from now on.')).toBeVisible()
  // The editor came without a new document: its style carries the nonce that this one was sent with.
  await expect(second.locator('.cm-editor').first()).toHaveCSS('display', 'flex')
  await expect(second.getByRole('heading', { level: 1, name: 'Which of the two lamps in front is lit?' })).toBeVisible()
  await second.getByRole('link', { name: 'What changed Revision 1' }).click()
  await second.getByRole('link', { name: 'Open this revision in the editor' }).click()
  await expect(second.getByText('This is revision 1 as it was. It is not saved yet.')).toBeVisible()
  await expect(second.getByLabel('What is asked: English')).toHaveValue(text)
})
