import { readdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { barriers } from '@/tests/support/axe'
import { diagnoseWords, signIn, type Who } from '@/tests/support/browser'

/** A path, or the first link with this start on the page of a list, and what stands behind it. */
type Place = string | { on: string; first: string; behind?: string }

const places: { name: string; who: Who | null; at: Place[] }[] = [
  {
    name: 'a visitor',
    who: null,
    at: [
      '/',
      '/search?q=printer',
      '/search?q=qqqqqq',
      '/services/printing',
      '/problems/printer-cartridge-empty',
      '/problems/printer-cartridge-empty?solution=1#flag',
      '/trees/no-internet',
      '/requests/new-account',
      '/person',
      '/sign-in',
      '/confirm/nothing',
      '/provider/nothing',
      '/nowhere',
    ],
  },
  { name: 'a customer', who: 'customer', at: ['/calls', '/account', '/notices'] },
  { name: 'Level 0', who: 'level0', at: ['/desk', '/desk/register', '/desk/calls/1'] },
  {
    name: 'Level 1',
    who: 'level1',
    at: [
      '/desk?queue=all',
      '/desk?queue=all&filter=edit',
      '/desk?queue=all&priority=2',
      '/desk/calls/1',
      '/desk/register',
      '/desk/explained',
      '/desk/suggestions',
      '/desk/templates',
      '/desk/mails',
      { on: '/desk/mails?all=1', first: '/desk/mails/' },
      '/desk/questions/printer-output',
    ],
  },
  {
    name: 'Level 2, problems and trees',
    who: 'level2',
    at: [
      '/studio',
      '/studio/problems/new',
      '/problems/printer-cartridge-empty/fix',
      '/studio/problems/printer-cartridge-empty',
      '/studio/problems/printer-cartridge-empty/merge',
      '/studio/problems/printer-cartridge-empty/revisions/1',
      '/studio/teach/1',
      '/studio/intake',
      '/studio/trees',
      '/studio/trees/new',
      '/studio/trees/no-internet',
      '/studio/trees/no-internet/revisions/1',
    ],
  },
  {
    name: 'Level 2, questions and care',
    who: 'level2b',
    at: [
      '/studio/questions',
      '/studio/questions/new',
      { on: '/studio/questions', first: '/studio/questions/' },
      { on: '/studio/questions', first: '/studio/questions/', behind: '/merge' },
      { on: '/studio/questions', first: '/studio/questions/', behind: '/revisions/1' },
      '/studio/engine',
      '/studio/care',
      '/studio/searches',
      '/studio/searches/try?q=printer',
      '/studio/searches/gap?words=qqqqqq&locale=en',
      '/studio/synonyms',
    ],
  },
  {
    name: 'an administrator, people and promises',
    who: 'admin',
    at: [
      '/admin/people',
      '/admin/people/new',
      { on: '/admin/people', first: '/admin/people/' },
      '/admin/contracts',
      { on: '/admin/contracts', first: '/admin/contracts/' },
      '/admin/calendars',
      '/admin/calendars/new',
      { on: '/admin/calendars', first: '/admin/calendars/' },
      '/admin/priorities',
      '/admin/escalation',
      '/admin/sites',
    ],
  },
  {
    name: 'an administrator, ways and words',
    who: 'admin',
    at: [
      '/admin/groups',
      { on: '/admin/groups', first: '/admin/groups/' },
      '/admin/providers',
      '/admin/providers/new',
      { on: '/admin/providers', first: '/admin/providers/' },
      '/admin/routing',
      '/admin/routing/new',
      '/admin/mail',
      '/desk/templates/mails',
      { on: '/desk/templates/mails', first: '/desk/templates/mails/' },
      '/admin/searches',
      '/admin/api',
    ],
  },
]

async function pathOf(page: Page, place: Place): Promise<string> {
  if (typeof place === 'string') return place
  await page.goto(place.on)
  const links = page.locator(`main a[href^="${place.first}"]:not([href$="/new"])`)
  return `${await links.first().getAttribute('href')}${place.behind ?? ''}`
}

for (const locale of ['en-GB', 'tr-TR']) {
  test.describe(locale, () => {
    test.use({ locale })

    for (const { name, who, at } of places) {
      test(`no barrier and no sideways scrolling for ${name}`, async ({ page }) => {
        if (who) await signIn(page, who)
        const found: string[] = []
        for (const place of at) {
          await page.goto(await pathOf(page, place))
          found.push(...(await barriers(page)))
        }
        expect(found).toEqual([])
      })
    }

    test('no barrier in a diagnosis, the form for a call and the call', async ({ page }) => {
      await signIn(page, 'customer')
      const isTurkish = locale === 'tr-TR'
      await diagnoseWords(
        page,
        isTurkish ? 'yazıcı boş sayfa basıyor' : 'printer prints blank pages',
        isTurkish ? 'Birkaç soruyu yanıtlayın' : 'Answer a few questions',
      )
      const found = await barriers(page)
      const started = page.url()
      await page.locator('button[name=answer]').first().click()
      await page.waitForURL((url) => url.toString() !== started)
      found.push(...(await barriers(page)))
      await page.goto(`${new URL(started).pathname}/call`)
      found.push(...(await barriers(page)))
      await page.getByRole('button', { name: isTurkish ? 'Çağrıyı aç' : 'Open the call' }).click()
      await page.waitForURL('**/calls/*')
      found.push(...(await barriers(page)))
      expect(found).toEqual([])
    })
  })
}

/** Pages that a test leads to and looks at where it stands. */
const elsewhere = ['/calls/[number]', '/diagnose/[id]', '/diagnose/[id]/call', '/studio/intake/[id]']

test('no page is forgotten here', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\(\w+\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
  const lookedAt = places.flatMap(({ at }) =>
    at.map((place) =>
      typeof place === 'string' ? (place.split(/[?#]/)[0] ?? '') : `${place.first}some${place.behind ?? ''}`,
    ),
  )
  const isOf = (route: string) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`)
  const forgotten = routes.filter(
    (route) => !elsewhere.includes(route) && !lookedAt.some((path) => isOf(route).test(path)),
  )
  expect(forgotten).toEqual([])
})
