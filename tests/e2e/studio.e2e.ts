import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { barriers } from '@/tests/support/axe'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'

const unique = () => randomBytes(3).toString('hex')

/** An engineer at their own screen. */
async function anEngineer(page: Page) {
  const person = await anOwnPerson('level2')
  await signInAs(page, person, '/sign-in?next=/studio')
  await expect(page).toHaveURL('/studio')
  return person
}

/** Begins a known problem in the browser; answers with its id. */
async function begin(page: Page, title: string): Promise<string> {
  await page.goto('/studio/problems/new')
  await page.getByLabel('What the known problem is called').fill(title)
  await page.getByLabel('Service').selectOption('printing')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL((url) => /^\/studio\/problems\/(?!new$)/.test(url.pathname))
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function complete(page: Page, question: string) {
  await page.getByLabel('Summary').fill('The gap sensor looks for the wrong kind of paper.')
  await page.getByLabel('Steps', { exact: true }).fill('1. Choose labels with a gap.\n2. Press Calibrate.')
  await page.getByRole('combobox', { name: 'Add a question' }).pressSequentially(question)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: question }).getByLabel('Nothing at all').selectOption('usually')
}

/** Begins, completes and hands in a known problem; answers with its id and a colleague who looks at it. */
async function handedIn(page: Page, browser: Browser, title: string) {
  await anEngineer(page)
  const id = await begin(page, title)
  await complete(page, 'What comes out of the printer?')
  await handIn(page)
  return { id, second: await aReviewer(browser, id) }
}

async function handIn(page: Page) {
  await page.getByRole('button', { name: 'Save and hand in' }).click()
  await expect(page.getByText('Handed in for review.')).toBeVisible()
}

async function aReviewer(browser: Browser, id: string) {
  const second = await (await browser.newContext()).newPage()
  await anEngineer(second)
  await second.goto(`/studio/problems/${id}`)
  return second
}
/** Pastes a picture where the cursor is, as a screenshot comes. */
const pastePicture = (page: Page) =>
  page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 900 })
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([blob as Blob], 'calibrate button.png', { type: 'image/png' }))
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  })

test('an engineer writes, a second one publishes, and it is found at once', async ({ page, browser }) => {
  const title = `Zebralabel ${unique()} stops after two labels`
  await anEngineer(page)
  const id = await begin(page, title)
  await complete(page, 'What comes out of the printer?')
  const steps = page.getByRole('textbox', { name: 'Steps', exact: true })
  await expect(steps).toHaveClass(/cm-content/)
  await steps.press('Control+End')
  await pastePicture(page)
  await expect(steps).toContainText('![calibrate button](/api/pictures/')
  await page.getByRole('button', { name: 'Preview beside' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('img', { name: 'calibrate button' })).toHaveJSProperty('naturalWidth', 1600)
  const code = `0x${unique()}c4`
  await page.getByLabel('Versions or devices').fill('Zebra ZD421')
  await page.getByLabel('Error codes').fill(code)
  await page.getByLabel('How one sees that it worked', { exact: true }).fill('A label comes out whole.')
  await page.getByLabel('How to undo it', { exact: true }).fill('Choose continuous paper again.')
  await handIn(page)
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await expect(page.getByText('Somebody else has to review this: its risk is medium.')).toBeVisible()

  const second = await aReviewer(browser, id)
  await expect(second.getByText('Choose labels with a gap.').first()).toBeVisible()
  await second.getByRole('button', { name: 'Publish' }).click()
  await expect(second.getByText('Published. Found by search and diagnosis from now on.')).toBeVisible()

  await page.goto(`/problems/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  for (const told of ['Zebra ZD421', code, 'A label comes out whole.', 'Choose continuous paper again.']) {
    await expect(page.getByRole('main').getByText(told)).toBeVisible()
  }
  const picture = page.getByRole('img', { name: 'calibrate button' })
  const asVisitor = await (await browser.newContext()).request.get((await picture.getAttribute('src')) ?? '')
  expect([asVisitor.status(), asVisitor.headers()['content-type']]).toEqual([404, undefined])
  for (const words of [title, code]) {
    await page.goto(`/search?q=${encodeURIComponent(words)}`)
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  }
})

test('a reviewer comments on a line and sends the draft back; its author finds both, sees to it, and it is kept', async ({
  page,
  browser,
}) => {
  const { id, second } = await handedIn(page, browser, `Sent back ${unique()}`)
  await second.getByText('Comment: Steps').click()
  await second.getByLabel('About which line').last().selectOption('2. Press Calibrate.')
  await second.getByLabel('Your comment').last().fill('Which of the two buttons?')
  await second.getByRole('button', { name: 'Save the comment' }).last().click()
  await expect(second.getByText('Your comment stands beside its line.')).toBeVisible()
  await expect(second.getByRole('blockquote').filter({ hasText: 'Press Calibrate.' })).toBeVisible()
  await second.getByLabel('What should be changed?').fill('Say which menu.')
  await second.getByRole('button', { name: 'Send back' }).click()
  await expect(second.getByText('Sent back to draft, with your note.')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Say which menu.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What the reviewer says' })).toBeVisible()
  await expect(page.getByText('Which of the two buttons?').first()).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { name: 'What the reviewer says' })).toBeHidden()
  await handIn(page)
  await second.goto(`/studio/problems/${id}/revisions/1`)
  await expect(second.getByText('Which of the two buttons?')).toBeVisible()
  await expect(second.getByText(/^Done · /)).toBeVisible()
})

test('of two engineers who write at once, the second is told, sees the difference and loses no text', async ({
  page,
  browser,
}) => {
  await anEngineer(page)
  const id = await begin(page, `Written twice ${unique()}`)
  const second = await aReviewer(browser, id)
  await expect(second.getByText('All changes are saved.')).toBeVisible()

  await page.getByLabel('Summary').fill('What the first one wrote.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await second.getByLabel('Summary').fill('What the second one wrote.')
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.getByText('Somebody else saved meanwhile.')).toBeVisible()
  await expect(second.getByText('What the first one wrote.')).toBeVisible()
  await expect(second.getByLabel('Summary')).toHaveValue('What the second one wrote.')

  await second.getByRole('button', { name: 'Save mine in its place' }).click()
  await expect(second.getByText('Somebody else saved meanwhile.')).toBeHidden()
  await page.reload()
  await expect(page.getByLabel('Summary')).toHaveValue('What the second one wrote.')
})

test('what was typed and not saved is there when the page is opened again, until it is thrown away', async ({
  page,
}) => {
  await anEngineer(page)
  const id = await begin(page, `Closed too early ${unique()}`)
  await page.getByLabel('Summary').fill('Typed, then the browser was closed.')
  await expect(page.getByText('Not saved yet, kept in this browser.')).toBeVisible()
  await page.goto('/studio')
  await page.goto(`/studio/problems/${id}`)
  await expect(page.getByLabel('Summary')).toHaveValue('Typed, then the browser was closed.')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByLabel('Summary')).toHaveValue('')
  await page.reload()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
})

test('what was typed and not saved is there in another browser, for whoever typed it and nobody else', async ({
  page,
  browser,
}) => {
  const author = await anEngineer(page)
  const id = await begin(page, `Gone on elsewhere ${unique()}`)
  await page.getByLabel('Summary').fill('Typed on the train.')
  await expect(page.getByText('Not saved yet, kept for you in every browser.')).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await signInAs(elsewhere, author, `/sign-in?next=/studio/problems/${id}`)
  await expect(elsewhere.getByLabel('Summary')).toHaveValue('Typed on the train.')
  const other = await aReviewer(browser, id)
  await expect(other.getByLabel('Summary')).toHaveValue('')

  await elsewhere.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(elsewhere.getByText('All changes are saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Summary')).toHaveValue('Typed on the train.')
  await expect(page.getByText('All changes are saved.')).toBeVisible()
})

test('a title that names what is known already is pointed out, of a new problem and of one that is there', async ({
  page,
}) => {
  const known = 'Printer prints blank or pale pages because a cartridge is empty'
  await anEngineer(page)
  await page.goto('/studio/problems/new')
  await page.getByLabel('What the known problem is called').fill('Printer prints blank pages, cartridge empty')
  await expect(page.getByRole('link', { name: known })).toBeVisible()
  await page.goto('/studio/problems/printer-cartridge-empty')
  await page.getByLabel('Title', { exact: true }).fill('Printer prints blank pages, the cartridge is empty')
  await expect(page.getByText(/^Not saved yet, kept for you/)).toBeVisible()
  await expect(page.getByRole('link', { name: known })).toHaveCount(0)
  await begin(page, `Something else ${unique()}`)
  await page.getByLabel('Title', { exact: true }).fill('Printer prints blank pages, cartridge empty')
  await expect(page.getByRole('link', { name: known })).toBeVisible()
})

test('a draft is tried before anyone sees it', async ({ page }) => {
  await anEngineer(page)
  await begin(page, `Tried ${unique()}`)
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('There are no answers to try.')).toBeVisible()
  await complete(page, 'What comes out of the printer?')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('Probability:')).toBeVisible()
})

test('a manager looks around and finds no button', async ({ page }) => {
  await signInAs(page, await anOwnPerson('manager'), '/sign-in?next=/studio?tab=published')
  await expect(page.getByText('You can look around here')).toBeVisible()
  await expect(page.getByRole('link', { name: 'New known problem' })).toHaveCount(0)
  await page.goto('/studio/problems/printer-cartridge-empty')
  await expect(page.getByRole('heading', { name: 'How people see it' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
})

test('a publication is put off to a moment, shown, and taken back', async ({ page, browser }) => {
  const { second } = await handedIn(page, browser, `Planned ${unique()}`)
  await second.getByText('Publish later').click()
  await second.getByLabel('When').fill('2020-01-01T09:30')
  await second.getByRole('button', { name: 'Plan it' }).click()
  await expect(second.getByText('Choose a moment that is still to come, within a year.')).toBeVisible()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await second.getByLabel('When').fill(`${tomorrow}T09:30`)
  await second.getByRole('button', { name: 'Plan it' }).click()
  await expect(second.getByText(/^Will be published on .*9:30/)).toBeVisible()
  await second.getByRole('button', { name: 'Do not publish it then' }).click()
  await expect(second.getByText('The plan is taken back.')).toBeVisible()
  await expect(second.getByText('Publish later')).toBeVisible()
})

test('a change of meaning makes a translation stale until it is translated again', async ({ page }) => {
  await anEngineer(page)
  const title = `Stale ${unique()}`
  const id = await begin(page, title)
  await complete(page, 'What comes out of the printer?')
  await page.getByLabel('If this were wrong').selectOption('low')
  await page.getByRole('tab', { name: 'Turkish' }).click()
  await page.getByLabel('Title', { exact: true }).fill(`${title} eskidi`)
  await page.getByLabel('Summary').fill('Sensör yanlış kâğıdı arıyor.')
  await page.getByLabel('Title of the solution').fill('Ayarlayın')
  await page.getByLabel('Steps', { exact: true }).fill('1. Aralıklı etiketi seçin.\n2. Ayarla düğmesine basın.')
  await page.getByRole('button', { name: 'Save and hand in' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published. Found by search and diagnosis from now on.')).toBeVisible()
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  const stale = async () => {
    await page.goto('/studio/care?tab=translations')
    return row
  }
  await expect(await stale()).toHaveCount(0)

  await page.goto(`/studio/problems/${id}`)
  await page.getByLabel('Steps', { exact: true }).fill('1. Choose labels with a gap.\n2. Never press Calibrate.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await expect((await stale()).getByText('says something else')).toBeVisible()
  await row.locator('summary').click()
  await expect(row.getByText('Ayarla düğmesine basın.')).toBeVisible()

  await page.goto(`/studio/problems/${id}`)
  await page.getByRole('tab', { name: 'Turkish' }).click()
  await page.getByLabel('Steps', { exact: true }).fill('1. Aralıklı etiketi seçin.\n2. Ayarla düğmesine asla basmayın.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('All changes are saved.')).toBeVisible()
  await expect(await stale()).toHaveCount(0)
})

test('questions and synonyms are replayed as they are being written', async ({ page }) => {
  await anEngineer(page)
  await page.goto('/studio/questions/printer-output')
  await page.getByRole('button', { name: 'Replay', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/replayed, done\.$|^Nothing was recorded yet\.$/)).toBeVisible()

  await page.goto('/studio/synonyms?locale=en')
  const panel = page.getByRole('region', { name: 'Replay before saving' }).first()
  await panel.getByRole('button', { name: 'Replay', exact: true }).click()
  await expect(panel.getByText(/^Write two to twelve/)).toBeVisible()
  await page.getByLabel('Words that mean the same').first().fill('label printer\nlabelwriter')
  await panel.getByRole('button', { name: 'Replay again' }).click()
  await expect(panel.getByText(/replayed, done\.$|^Nothing was recorded yet\.$/)).toBeVisible()
})

test('a table of another system is looked at, placed, and what is chosen of it becomes drafts', async ({ page }) => {
  await anEngineer(page)
  await page.getByRole('link', { name: 'Bring in' }).click()
  const title = `Feeder ${unique()} squeaks`
  const table = `title,steps,category,error codes\n${title},1. Oil it.,Cellar,0x${unique()}\nLid ${unique()} squeaks,1. Wait.,Cellar,\n`
  await page.getByLabel('Where they come from').selectOption('zammad')
  const files = page.getByLabel('Files', { exact: true })
  await files.setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('These files are not of the system that you chose.')).toBeVisible()
  await page.getByLabel('Where they come from').selectOption('csv')
  await files.setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('0 would become drafts, 2 are left out')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Cellar').selectOption('printing')
  await page.getByRole('button', { name: 'Place them' }).click()
  await expect(page.getByText('2 would become drafts, none is left out')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Take Lid/ }).uncheck()
  await page.getByRole('button', { name: 'Make the chosen ones drafts' }).click()
  await expect(page.getByText('1 draft was made.')).toBeVisible()
  await page.goto('/studio?tab=mine')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})
