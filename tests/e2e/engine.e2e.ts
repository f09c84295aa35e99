import { type Browser, expect, type Page, test } from '@playwright/test'
import enDesk from '@/lib/messages/en/desk.json' with { type: 'json' }
import enDiagnosis from '@/lib/messages/en/diagnosis.json' with { type: 'json' }
import enKnowledge from '@/lib/messages/en/knowledge.json' with { type: 'json' }
import enStudio from '@/lib/messages/en/studio.json' with { type: 'json' }
import trDesk from '@/lib/messages/tr/desk.json' with { type: 'json' }
import trDiagnosis from '@/lib/messages/tr/diagnosis.json' with { type: 'json' }
import trKnowledge from '@/lib/messages/tr/knowledge.json' with { type: 'json' }
import { anOwnPerson, signInAs } from '@/tests/support/own-person'
import { aCall } from '@/tests/support/sessions'

const english = { desk: enDesk.diagnosis, diagnosis: enDiagnosis, knowledge: enKnowledge }
const turkish = { desk: trDesk.diagnosis, diagnosis: trDiagnosis, knowledge: trKnowledge }
const languages = [
  { locale: 'en-GB', words: english, apart: /It (tells apart|shows whether) “.+”/ },
  { locale: 'tr-TR', words: turkish, apart: /“.+”/ },
]

const open = async (browser: Browser, locale: string): Promise<Page> => (await browser.newContext({ locale })).newPage()

for (const { locale, words, apart } of languages) {
  test(`a customer is told in words what a question is for (${locale})`, async ({ browser }) => {
    const page = await open(browser, locale)
    await page.goto('/services/printing')
    await page.getByRole('button', { name: words.knowledge.startHere }).click()
    await page.waitForURL('**/diagnose/**')
    await page.getByText(words.diagnosis.whyThisQuestion).click()
    await expect(page.getByRole('main').getByText(apart).last()).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('%')
  })

  test(`staff see the figures behind a step, and the bars move with an answer (${locale})`, async ({ browser }) => {
    const number = await aCall(await anOwnPerson('customer'), { service: 'printing' })
    const page = await open(browser, locale)
    await signInAs(page, await anOwnPerson('level1'), `/sign-in?next=/desk/calls/${number}`)
    await page.waitForURL(`**/desk/calls/${number}`)
    const bars = page.getByRole('list', { name: words.desk.belief })
    await expect(bars.getByRole('listitem').nth(1)).toBeVisible()
    const widths = () =>
      bars.locator('rect.fill-accent').evaluateAll((all) => all.map((bar) => bar.getAttribute('width')))
    const before = await widths()

    await page.getByText(words.diagnosis.whyThisQuestion).click()
    await expect(page.getByRole('table', { name: words.desk.figures })).toBeVisible()
    await expect(page.getByText(words.desk.alternatives)).toBeVisible()
    await expect(page.getByText(`· ${words.desk.chosen}`)).toBeVisible()

    await page.getByRole('form', { name: /./ }).first().getByRole('button').first().click()
    await expect(page.getByRole('heading', { name: words.diagnosis.trail })).toBeVisible()
    expect(await widths()).not.toEqual(before)
  })
}

test('the studio shows what was learned, plays people on the bank and grows a tree; a manager only looks', async ({
  browser,
}) => {
  const { engine, tree } = enStudio
  const page = await open(browser, 'en-GB')
  await signInAs(page, await anOwnPerson('level2'), '/sign-in?next=/studio/engine')
  await expect(page.getByRole('heading', { level: 1, name: engine.title })).toBeVisible()
  await expect(page.getByRole('button', { name: engine.learnNow })).toBeVisible()
  await page.getByLabel(engine.service).selectOption('printing')
  await page.getByRole('button', { name: engine.play }).click()
  const figures = page.getByRole('table', { name: engine.simulation })
  await expect(figures.getByRole('row', { name: new RegExp(engine.inBank) })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: engine.grown })).toBeVisible()
  await page.getByText(/nodes$/).click()
  await expect(page.getByText(tree.start, { exact: true })).toBeVisible()

  const looking = await open(browser, 'en-GB')
  await signInAs(looking, await anOwnPerson('manager'), '/sign-in?next=/studio/engine')
  await expect(looking.getByRole('heading', { level: 1, name: engine.title })).toBeVisible()
  await expect(looking.getByRole('button', { name: engine.learnNow })).toHaveCount(0)
})
