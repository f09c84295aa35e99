import { expect, type Page } from '@playwright/test'
import en from '@/lib/messages/en/diagnosis.json' with { type: 'json' }
import tr from '@/lib/messages/tr/diagnosis.json' with { type: 'json' }

export type Who = 'customer' | 'customer2' | 'level0' | 'level1' | 'level2' | 'level2b' | 'manager' | 'admin'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<Who, Cookies>()

/** Signs a demo account in; once a process by the form, from then on with the session that it has. Nothing is open yet. */
export async function signIn(page: Page, who: Who): Promise<void> {
  const known = sessions.get(who)
  if (known) return page.context().addCookies(known)
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(`${who}@demo.example`)
  await page.locator('input[name=password]').fill(process.env.DEMO_PASSWORD ?? '')
  await page.locator('main form').getByRole('button').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  const cookies = await page.context().cookies()
  sessions.set(
    who,
    cookies.filter(({ name }) => name.endsWith('session')),
  )
}

/** Registers a call for Clara Brandt with nothing but the keyboard, and stands on its page; answers with its number. */
export async function registerByKeyboard(page: Page, words: string): Promise<string> {
  await page.goto('/desk/register')
  await expect(page.getByRole('combobox', { name: 'Caller' })).toBeFocused()
  await page.waitForLoadState('networkidle')
  await page.keyboard.type('clara', { delay: 30 })
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What does the caller say?')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/desk/calls/*')
  await page.waitForLoadState('networkidle')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Types words into the one box and starts the diagnosis that is offered beside the hits. */
export async function diagnoseWords(page: Page, words: string, startLabel: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('combobox').fill(words)
  await page.locator('search').getByRole('button').click()
  await page.waitForURL('**/search?q=*')
  await page.getByRole('button', { name: startLabel }).click()
  await page.waitForURL('**/diagnose/**')
}

export type Seen = { kind: 'question' | 'solution'; title: string }

/**
 * Goes through a diagnosis until it ends, or until `stopAt` says so: answers questions as `answers` says (else "I don't
 * know"), and says of each solution that it did not help. Answers with what was seen, in order.
 */
export async function goThrough(
  page: Page,
  {
    locale,
    answers,
    stopAt,
  }: { locale: 'en' | 'tr'; answers: Record<string, string>; stopAt?: (seen: Seen) => boolean },
): Promise<Seen[]> {
  const words = locale === 'tr' ? tr : en
  const seen: Seen[] = []
  for (;;) {
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const isSolution = (await page.getByRole('button', { name: words.fixedYes }).count()) > 0
    const isQuestion = (await page.getByRole('button', { name: words.dontKnow }).count()) > 0
    if (!isSolution && !isQuestion) return seen
    const now: Seen = { kind: isSolution ? 'solution' : 'question', title }
    seen.push(now)
    if (stopAt?.(now)) return seen
    const said = isSolution ? words.fixedNo : (answers[title] ?? words.dontKnow)
    const before = page.url()
    await page.getByRole('button', { name: said, exact: true }).click()
    await page.waitForURL((url) => url.toString() !== before)
  }
}
