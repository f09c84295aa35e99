import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { diagnoseWords, signIn, type Who } from '@/tests/support/browser'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const pages: { who: Who | null; paths: string[] }[] = [
  {
    who: null,
    paths: [
      '/',
      '/search?q=printer',
      '/search?q=qqqqqq',
      '/services/printing',
      '/problems/printer-cartridge-empty',
      '/trees/no-internet',
      '/requests/new-account',
      '/person',
      '/sign-in',
      '/nowhere',
    ],
  },
  { who: 'customer', paths: ['/calls', '/account', '/notices'] },
  { who: 'level0', paths: ['/desk', '/desk/register'] },
  {
    who: 'level1',
    paths: [
      '/desk',
      '/desk?queue=all',
      '/desk?queue=all&filter=edit',
      '/desk?queue=all&priority=2',
      '/desk/calls/1',
      '/desk/register',
      '/desk/explained',
    ],
  },
  {
    who: 'level2',
    paths: [
      '/studio',
      '/studio/problems/new',
      '/studio/problems/printer-cartridge-empty',
      '/studio/questions',
      '/studio/trees/no-internet',
      '/studio/engine',
    ],
  },
  {
    who: 'admin',
    paths: [
      '/admin/people',
      '/admin/contracts',
      '/admin/calendars',
      '/admin/calendars/new',
      '/admin/priorities',
      '/admin/escalation',
      '/admin/routing/new',
    ],
  },
]

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] }

/** The violations of one page as lines that say where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    return (await axe.run({ runOnly: { type: 'tag', values: only } })).violations
  }, rules)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${new URL(page.url()).pathname} ${id} ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`,
    ),
  )
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const locale of ['en-GB', 'tr-TR']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
        test.use({ locale, colorScheme, viewport: { width, height: 800 } })

        for (const { who, paths } of pages) {
          test(`no barrier and no sideways scrolling for ${who ?? 'a visitor'}`, async ({ page }) => {
            test.setTimeout(120_000)
            if (who) await signIn(page, who)
            const found: string[] = []
            for (const path of paths) {
              await page.goto(path)
              found.push(...(await violations(page)))
              if ((await overflow(page)) > 0) found.push(`${path} scrolls sideways`)
            }
            expect(found).toEqual([])
          })
        }

        test('no barrier in a diagnosis and the form for a call', async ({ page }) => {
          test.setTimeout(120_000)
          const isTurkish = locale === 'tr-TR'
          await diagnoseWords(
            page,
            isTurkish ? 'yazıcı boş sayfa basıyor' : 'printer prints blank pages',
            isTurkish ? 'Birkaç soruyu yanıtlayın' : 'Answer a few questions',
          )
          const found = await violations(page)
          const started = page.url()
          await page.locator('button[name=answer]').first().click()
          await page.waitForURL((url) => url.toString() !== started)
          found.push(...(await violations(page)))
          await page.goto(`${new URL(started).pathname}/call`)
          found.push(...(await violations(page)))
          expect(found).toEqual([])
        })
      })
    }
  }
}
