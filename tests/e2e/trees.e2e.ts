import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

async function anEngineer(page: Page) {
  await signInAs(page, await anOwnPerson('level2'), '/sign-in?next=/studio')
  await expect(page).toHaveURL('/studio')
}

/** Takes a choice by keyboard alone. */
async function pick(page: Page, box: string, text: string) {
  await page.getByRole('combobox', { name: box }).focus()
  await page.keyboard.type(text)
  await expect(page.getByRole('option').first()).toContainText(text)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Writes into a field by keyboard alone. */
async function fill(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

test('a tree is built by keyboard, refused by the gate, mended, proved by golden paths, published and rolled back', async ({
  page,
  browser,
}) => {
  const title = `No pages ${randomBytes(3).toString('hex')}`
  await anEngineer(page)
  await page.goto('/studio/trees/new')
  await page.getByLabel('What is it called?').fill(title)
  await page.getByLabel('Service').selectOption('printing')
  await page.getByRole('button', { name: 'Begin the tree' }).click()
  await page.waitForURL((url) => /^\/studio\/trees\/(?!new$)/.test(url.pathname))
  const address = new URL(page.url()).pathname

  // The first question, by keyboard: from the outline with Enter to what can stand there.
  const outline = page.getByRole('treegrid', { name: 'Outline' })
  await outline.getByRole('row').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What comes here' })).toBeFocused()
  await pick(page, 'Ask a question', 'What comes out of the printer?')
  await expect(outline.getByRole('row', { name: /^Nothing at all/ })).toBeVisible()

  const gaps = page.getByRole('list', { name: 'Before it can be published' })
  await expect(gaps.getByText('Nothing leads on from here.')).toBeVisible()
  await expect(gaps.getByText('Words are missing in one language.').first()).toBeVisible()

  // Every answer gets a way on: a person, copied and pasted as a branch.
  await outline.getByRole('row').first().focus()
  await page.keyboard.press('ArrowDown')
  await press(page, 'A person takes over')
  await fill(page, 'Why a person · English', 'The fuser must be changed.')
  await fill(page, 'Why a person · Turkish', 'Isıtıcı değişmeli.')
  const rows = outline.getByRole('row')
  await rows.nth(1).focus()
  await page.keyboard.press('Control+C')
  const answers = (await rows.count()) - 2
  for (let row = 1; row < answers; row++) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+V')
  }
  await expect(outline.getByText('The fuser must be changed.')).toHaveCount(answers)
  await page.keyboard.press('Control+Z')
  await expect(outline.getByText('The fuser must be changed.')).toHaveCount(answers - 1)
  await page.keyboard.press('Control+Y')
  await expect(outline.getByText('The fuser must be changed.')).toHaveCount(answers)

  // Who does not know is told what to do; if that does not help, the adaptive diagnosis goes on.
  await outline.getByRole('row', { name: /^I don’t know/ }).focus()
  await page.keyboard.press('Space')
  await press(page, 'Give an instruction')
  for (const [field, text] of [
    ['What to do', 'Print a test page'],
    ['Steps', 'Press the **i** key for five seconds.'],
  ] as const) {
    for (const box of await page.getByLabel(field, { exact: true }).all()) {
      await box.focus()
      await page.keyboard.type(text)
    }
  }
  await expect(outline.getByText('Print a test page')).toBeVisible()

  await page.getByText('Words, service and audience').focus()
  await page.keyboard.press('Enter')
  const [english, turkish] = [
    page.getByRole('group', { name: 'English' }),
    page.getByRole('group', { name: 'Turkish' }),
  ]
  await turkish.getByLabel('Title').fill('Kâğıt çıkmıyor')
  for (const group of [english, turkish]) {
    await group.getByLabel('Summary').fill('Step by step')
    await group.getByLabel('Other words people use').fill('paper, kâğıt')
  }
  await page.getByLabel('If this were wrong').selectOption('low')
  await expect(gaps.getByText('No golden path comes here.').first()).toBeVisible()

  // One walk is recorded by trying it, the others are proposed and kept.
  const phone = page.getByRole('region', { name: 'As on a phone' })
  await phone.getByRole('button', { name: 'Nothing at all' }).click()
  await expect(phone.getByText('The fuser must be changed.')).toBeVisible()
  await page.getByLabel('Turkish', { exact: true }).check()
  await expect(phone.getByText('Isıtıcı değişmeli.')).toBeVisible()
  await press(page, 'Keep as golden path')
  await press(page, 'Propose walks for the rest')
  await press(page, 'Keep all of them')
  await expect(page.getByText('Every step and every answer is visited.')).toBeVisible()
  await expect(page.getByText('Nothing stands in the way of publishing.')).toBeVisible()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await page.reload()
  await expect(outline.getByText('The fuser must be changed.')).toHaveCount(answers)

  const publish = async () => {
    await press(page, 'Save and hand in')
    await expect(page.getByText('Handed in for review.').first()).toBeVisible()
    await press(page, 'Publish')
    await expect(page.getByText('Published. People find and walk it from now on.')).toBeVisible()
  }
  await publish()
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto(address.replace('/studio', ''))
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await visitor.getByRole('button', { name: 'Start the diagnosis' }).click()
  await visitor.getByRole('button', { name: 'I don’t know' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Print a test page' })).toBeVisible()
  await visitor.getByRole('button', { name: 'No, still broken' }).click()
  await expect(visitor.getByText('Print a test page')).toBeVisible()
  await visitor.goBack()
  await visitor.getByRole('button', { name: 'Yes, it works' }).click()
  await expect(visitor.getByText('“Print a test page” fixed it')).toBeVisible()
  await visitor.goto(address.replace('/studio', ''))

  // A second version, and back in one step.
  await page.goto(address)
  await page.getByText('Words, service and audience').click()
  await english.getByLabel('Title').fill(`${title}, second`)
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await page.reload()
  await publish()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1, name: `${title}, second` })).toBeVisible()
  await press(page, 'Roll back to revision 1')
  await expect(page.getByText('Rolled back. What was published before is live again.')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
})
