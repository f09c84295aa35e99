import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { audiencesOf, roles } from '@/lib/auth/policy'
import { indexEntries } from '@/lib/search/index-entries'
import type { SearchEntry } from '@/lib/search/search-entry'
import { anOwnPerson, signInAs } from '@/tests/support/own-person'
import { anEntry } from '@/tests/support/search'

const audiences = ['public', 'customer', 'staff', 'level2'] as const
const write = (entries: SearchEntry[]) =>
  indexEntries(
    async () => entries,
    async () => {},
  )

test('over HTTP, every role finds, is shown and is counted exactly what it may open', async ({ browser }) => {
  const word = `zq${randomBytes(4).toString('hex').replace(/\d/g, 'x')}`
  const entries = audiences.map((audience) =>
    anEntry({
      id: `${word}-${audience}`,
      audience,
      texts: {
        en: {
          title: `${word} ${audience}`,
          solutions: audiences.map((each) => ({ audience: each, text: `${word} words for ${each}eyes` })),
        },
      },
    }),
  )
  await write(entries)
  try {
    for (const role of [null, ...roles]) {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
      const page = await context.newPage()
      if (role) {
        await signInAs(page, await anOwnPerson(role))
        await page.waitForURL((url) => url.pathname !== '/sign-in')
      }
      const allowed = audiencesOf(role && { id: '', role, organizationId: null })
      const answer = await (await context.request.get(`/api/v1/search?q=${word}&locale=en`)).json()
      expect(answer.hits.map((hit: { id: string }) => hit.id).sort(), `${role}`).toEqual(
        allowed.map((audience) => `${word}-${audience}`).sort(),
      )
      await page.goto(`/search?q=${word}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`${allowed.length} result`)
      const shown = JSON.stringify(answer) + (await page.content())
      for (const audience of audiences.filter((each) => !allowed.includes(each)))
        expect(shown, `${role} must not see words for ${audience}`).not.toContain(`${audience}eyes`)
      await context.close()
    }
  } finally {
    await write(entries.map((entry) => ({ ...entry, gone: true })))
  }
})
