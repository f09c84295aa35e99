import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { diagnoseWords, goThrough, signIn } from '@/tests/support/browser'
import { browserOptions } from './test/chromium.mjs'

/** Makes the README's pictures from the app that runs in demo mode: `DEMO_PASSWORD=… npm run pictures`. */
const baseURL = `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}`
const folder = 'content/pictures'
const answers = { 'What comes out of the printer?': 'Blank pages' }

const browser = await chromium.launch(browserOptions())

async function open(width: number, height: number): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: 'en-GB', viewport: { width, height } })).newPage()
}

const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `story-${name}.png`) })

const phone = await open(390, 844)
await phone.goto('/')
await shoot(phone, 'customer')
await diagnoseWords(phone, 'printer prints blank pages', 'Answer a few questions')
await shoot(phone, 'question')
await goThrough(phone, { locale: 'en', answers, stopAt: ({ kind }) => kind === 'solution' })
await shoot(phone, 'solution')
await phone.goto('/search?q=printer+prints+blank+pages')
await shoot(phone, 'search')

const customer = await open(390, 844)
await signIn(customer, 'customer')
await diagnoseWords(customer, 'printer prints blank pages', 'Answer a few questions')
await goThrough(customer, { locale: 'en', answers, stopAt: ({ kind }) => kind === 'solution' })
await customer.getByRole('link', { name: 'Talk to a person' }).click()
await customer.getByRole('button', { name: 'Open the call' }).click()
await customer.waitForURL('**/calls/*')
const number = new URL(customer.url()).pathname.split('/').at(-1)

const desk = await open(1280, 860)
await signIn(desk, 'level1')
await desk.goto(`/desk/calls/${number}`)
await shoot(desk, 'desk')

const studio = await open(1280, 860)
await signIn(studio, 'level2')
await studio.goto('/studio/problems/printer-cartridge-empty')
await shoot(studio, 'studio')

await browser.close()
