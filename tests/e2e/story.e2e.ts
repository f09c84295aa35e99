import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { diagnoseWords, goThrough, signIn, type Who } from '@/tests/support/browser'

/** What this customer sees at the printer; everything else they do not know. */
const atThePrinter = {
  en: {
    'What is it about?': 'Printing and scanning',
    'What were you doing at the printer?': 'Printing from a computer or phone',
    'What comes out of the printer?': 'Blank pages',
    "What does the printer's display show?": 'Ready, or the normal start screen',
  },
  tr: {
    'Sorun neyle ilgili?': 'Yazdırma ve tarama',
    'Yazıcıda hangi işlemi yapıyordunuz?': 'Bilgisayardan ya da telefondan yazdırma',
    'Yazıcıdan ne çıkıyor?': 'Boş sayfalar',
    'Yazıcının ekranında ne görünüyor?': 'Hazır yazısı ya da olağan başlangıç ekranı',
  },
}

async function signedIn(newContext: () => Promise<BrowserContext>, who: Who): Promise<Page> {
  const page = await (await newContext()).newPage()
  await signIn(page, who)
  return page
}

test('from "something is wrong" to a call, through Level 1 and 2, to a known problem that the next customer solves alone', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const english = () => browser.newContext({ locale: 'en-GB' })
  const lamp = `lamp ${Math.random().toString(36).slice(2, 8)}`
  const title = `Blank pages since the ${lamp} firmware`
  const solution = `Turn off the ${lamp} option`

  const customer = await (await english()).newPage()
  const tried = await test.step('a visitor answers questions, tries solutions, and never sees one twice', async () => {
    await diagnoseWords(customer, 'printer prints blank pages', 'Answer a few questions')
    await expect(customer.getByText('You said: “printer prints blank pages”')).toBeVisible()
    const seen = await goThrough(customer, { locale: 'en', answers: atThePrinter.en })
    const titles = seen.map((each) => each.title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(seen.some(({ kind }) => kind === 'question')).toBe(true)
    expect(seen.some(({ kind }) => kind === 'solution')).toBe(true)
    return seen.filter(({ kind }) => kind === 'solution').map((each) => each.title)
  })

  const callUrl = await test.step('they ask for a person, sign in on the way, and lose nothing', async () => {
    await customer.getByRole('link', { name: 'Talk to a person' }).click()
    await expect(customer.getByRole('heading', { level: 1, name: 'Open a call' })).toBeVisible()
    await customer.getByLabel('Anything the agent should know?').fill('I sit in room 4.')
    await customer.getByRole('button', { name: 'Sign in and open the call' }).click()
    await customer.waitForURL('**/sign-in?**')
    await customer.getByLabel('E-mail').fill('customer@demo.example')
    await customer.getByLabel('Password').fill(process.env.DEMO_PASSWORD ?? '')
    await customer.locator('main form').getByRole('button').click()
    await expect(customer.getByLabel('Anything the agent should know?')).toHaveValue('I sit in room 4.')
    await customer.getByRole('button', { name: 'Open the call' }).click()
    await customer.waitForURL('**/calls/*')
    await expect(customer.getByText('Waiting for an agent')).toBeVisible()
    await expect(customer.getByText('I sit in room 4.')).toBeVisible()
    for (const each of tried) await expect(customer.getByText(each)).toBeVisible()
    return new URL(customer.url()).pathname
  })
  const number = callUrl.split('/').at(-1) ?? ''

  await test.step('another company does not know of it', async () => {
    const stranger = await signedIn(english, 'customer2')
    await stranger.goto(callUrl)
    await expect(stranger.getByText('There is nothing here')).toBeVisible()
  })

  await test.step('Level 1 goes on with the same diagnosis, and hands it to Level 2 with a reason', async () => {
    const agent = await signedIn(english, 'level1')
    await agent.goto('/desk')
    await agent
      .getByRole('link', { name: /printer prints blank pages/ })
      .first()
      .click()
    await agent.goto(`/desk/calls/${number}`)
    await expect(agent.getByText('Blank pages').first()).toBeVisible()
    await expect(agent.getByText('I sit in room 4.')).toBeVisible()
    for (const each of tried) await expect(agent.getByText(each).filter({ visible: true }).first()).toBeVisible()
    await agent.getByRole('button', { name: 'Take this call' }).click()
    await expect(agent.getByText('The call is yours.')).toBeVisible()
    await agent.getByText('Pass on', { exact: true }).first().click()
    await agent.getByLabel('Why?').fill('Everything known was tried. Firmware?')
    await agent.getByRole('button', { name: 'Pass on' }).click()
    await expect(agent.getByText(/Passed on\. You find it/)).toBeVisible()
  })

  const draftUrl = await test.step('Level 2 resolves it and teaches it in one form', async () => {
    const engineer = await signedIn(english, 'level2')
    await engineer.goto(`/desk/calls/${number}`)
    await expect(engineer.getByText('Everything known was tried. Firmware?')).toBeVisible()
    await engineer.goto(`/studio/teach/${number}`)
    await engineer.getByLabel('What the known problem is called').fill(title)
    await engineer.getByLabel('What was wrong').fill('The new firmware starts every job with an empty page.')
    await engineer
      .getByLabel('What you did')
      .fill('Open the settings of the printer.\nTurn the option off.\nPrint a page: it is no longer blank.')
    await engineer.getByLabel('What the customer is told').fill('We turned an option of the printer off.')
    await engineer.getByRole('button', { name: 'Resolve and make the draft' }).click()
    await engineer.waitForURL('**/studio/problems/*')
    await expect(engineer.getByText(`Call ${number} is resolved, and the draft is there.`)).toBeVisible()
    return engineer.url().replace(/[?#].*/, '')
  })

  await test.step('the author completes it and hands it in', async () => {
    const engineer = await signedIn(english, 'level2')
    await engineer.goto(draftUrl)
    await engineer.getByLabel('Title').nth(1).fill(solution)
    await engineer.getByRole('button', { name: 'Save and hand in' }).click()
    await expect(engineer.getByText(/Handed in for review\. A colleague/)).toBeVisible()
    await expect(engineer.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  })

  await test.step('a second engineer publishes it, and Level 1 is told', async () => {
    const colleague = await signedIn(english, 'level2b')
    await colleague.goto(draftUrl)
    await colleague.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(colleague.getByText('Published. Found by search and diagnosis from now on.')).toBeVisible()
    const agent = await signedIn(english, 'level1')
    await agent.goto('/notices')
    const notice = agent.getByRole('listitem').filter({ hasText: title })
    await notice.getByRole('button', { name: 'I have read it' }).click()
    await expect(agent.getByText('Read before')).toBeVisible()
  })

  await test.step('the customer rejects, sees it taken up again, and confirms in the end', async () => {
    await customer.goto(callUrl)
    await customer.getByLabel('What is still wrong?').fill('Still blank on the second printer.')
    await customer.getByRole('button', { name: 'No, it does not' }).click()
    await expect(customer.getByText('In progress')).toBeVisible()
    const engineer = await signedIn(english, 'level2')
    await engineer.goto(`/desk/calls/${number}`)
    await expect(engineer.getByText('Still blank on the second printer.')).toBeVisible()
    await engineer.getByText('Resolve', { exact: true }).first().click()
    await engineer.getByLabel('What was done, for the caller').fill('Done on the second printer too.')
    await engineer.getByLabel('What helped?').selectOption({ label: 'None of the known problems fits' })
    await engineer.getByLabel('Why does none fit?').fill('The same as before.')
    await engineer.getByRole('button', { name: 'Resolve the call' }).click()
    await expect(engineer.getByText(/The caller is asked to confirm/)).toBeVisible()
    await customer.reload()
    await customer.getByRole('button', { name: 'Yes, close the call' }).click()
    await expect(customer.getByText('Closed', { exact: true })).toBeVisible()
  })

  await test.step('the next customer finds it by search, and by diagnosis, and solves it alone', async () => {
    const next = await signedIn(english, 'customer2')
    await next.goto(`/search?q=${encodeURIComponent(`blank pages ${lamp} firmware`)}`)
    await expect(next.locator('main ul a').first()).toContainText(lamp)
    await diagnoseWords(next, `blank pages since ${lamp} firmware`, 'Answer a few questions')
    await goThrough(next, { locale: 'en', answers: atThePrinter.en, stopAt: (seen) => seen.title === solution })
    await expect(next.getByRole('heading', { level: 1, name: solution })).toBeVisible()
    await next.getByRole('button', { name: 'Yes, it works' }).click()
    await expect(next.getByRole('heading', { level: 1, name: 'Good. That’s solved.' })).toBeVisible()
  })
})

test.describe('Türkçe, telefonda', () => {
  test.use({ locale: 'tr-TR', viewport: { width: 360, height: 740 } })

  test('müşteri sorunu yazar, soruları yanıtlar, çözümü dener, çağrı açar', async ({ page }) => {
    await diagnoseWords(page, 'yazıcı boş sayfa basıyor', 'Birkaç soruyu yanıtlayın')
    const seen = await goThrough(page, { locale: 'tr', answers: atThePrinter.tr })
    expect(seen.some(({ kind }) => kind === 'solution')).toBe(true)
    await page.getByRole('link', { name: 'Bir kişiyle görüş' }).click()
    await page.getByLabel('Görevlinin bilmesi gereken başka bir şey var mı?').fill('İkinci kattayım, ışık yanıyor.')
    await page.getByRole('button', { name: 'Oturum aç ve çağrıyı aç' }).click()
    await page.waitForURL('**/sign-in?**')
    await page.getByLabel('E-posta').fill('customer2@demo.example')
    await page.getByLabel('Parola').fill(process.env.DEMO_PASSWORD ?? '')
    await page.locator('main form').getByRole('button').click()
    await expect(page.getByLabel('Görevlinin bilmesi gereken başka bir şey var mı?')).toHaveValue(
      'İkinci kattayım, ışık yanıyor.',
    )
    await page.getByRole('button', { name: 'Çağrıyı aç' }).click()
    await page.waitForURL('**/calls/*')
    await expect(page.getByText('Görevli bekliyor')).toBeVisible()
    await page.getByRole('link', { name: 'Çağrılarım' }).click()
    await expect(page.getByRole('link', { name: /yazıcı boş sayfa basıyor/ }).first()).toBeVisible()
  })

  test('müşteri bilinen çözümü bulur ve sorunu kendisi çözer', async ({ page }) => {
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    await page.getByRole('combobox').pressSequentially('kartuş boş')
    await page.getByRole('option').first().click()
    await page.waitForURL('**/problems/**')
    await page.getByRole('button', { name: 'Evet, çalışıyor' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Güzel. Sorun çözüldü.' })).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer searches, diagnoses, changes an answer and opens a call', async ({ page }) => {
    await signIn(page, 'customer')
    await diagnoseWords(page, 'printer prints blank pages', 'Answer a few questions')
    await goThrough(page, { locale: 'en', answers: atThePrinter.en, stopAt: ({ kind }) => kind === 'solution' })
    await page
      .getByRole('link', { name: /Change$/ })
      .first()
      .click()
    await expect(page.getByText('You answered this before.')).toBeVisible()
    await page.getByRole('link', { name: 'Go on where I was' }).click()
    await page.getByRole('link', { name: 'Talk to a person' }).click()
    await page.getByRole('button', { name: 'Open the call' }).click()
    await expect(page.getByText('Your call is open.')).toBeVisible()
  })

  test('a person in a hurry leaves the questions at the first one, and security skips them', async ({ page }) => {
    await signIn(page, 'customer')
    await page.goto('/')
    await page.getByRole('link', { name: 'Talk to a person' }).click()
    await page.getByLabel('What is wrong?').fill('no idea, all is red')
    await page.getByRole('button', { name: 'Windows computer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Open a call' })).toBeVisible()
    await page.goto('/')
    await page.getByRole('button', { name: /Security incident/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Open a call' })).toBeVisible()
    await page.getByRole('button', { name: 'Open the call' }).click()
    await expect(page.getByText('Your call is open.')).toBeVisible()
  })

  test('a typical request asks its few fields and names what is missing', async ({ page }) => {
    await signIn(page, 'customer')
    await page.goto('/requests/software-installation')
    await page.getByRole('button', { name: 'Fill in the request' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Install software' })).toBeVisible()
    await page.getByLabel('Which software and version?').fill('   ')
    await page.getByLabel('Name of the computer (on its label)').fill('PC-0071')
    await page.getByLabel('Is there a licence?').selectOption({ label: 'Yes' })
    await page.getByLabel('What is it for?').fill('Drawing floor plans')
    await page.getByRole('button', { name: 'Open the call' }).click()
    await expect(page.getByLabel('Which software and version?')).toHaveAccessibleDescription('Please fill this in.')
    await expect(page.getByLabel('What is it for?')).toHaveValue('Drawing floor plans')
    await page.getByLabel('Which software and version?').fill('FloorPlan 9')
    await page.getByRole('button', { name: 'Open the call' }).click()
    await expect(page.getByText('Your call is open.')).toBeVisible()
    await expect(page.getByText('FloorPlan 9')).toBeVisible()
  })
})
