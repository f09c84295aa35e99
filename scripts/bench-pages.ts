import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findCaller } from '@/lib/people/find-caller'
import { callShots } from '@/tests/bench/pages/call-shots'
import { serveEmptyPage } from '@/tests/bench/pages/empty-page'
import { load } from '@/tests/bench/pages/load'
import { measureSteps } from '@/tests/bench/pages/step-times'
import { weigh } from '@/tests/bench/pages/weigh'
import { diagnoseWords, signIn } from '@/tests/support/browser'
import { browserOptions } from './test/chromium.mjs'

const clients = 16
const seconds = 10
const words = 'printer prints blank pages'
const entry = '/problems/printer-cartridge-empty'

const { values } = parseArgs({ options: { url: { type: 'string' }, json: { type: 'boolean', default: false } } })
const base = values.url ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}`

async function demoCustomer() {
  const found = await findCaller({ id: 'bench', role: 'level1', organizationId: null }, 'customer@demo.example')
  const [caller] = found.ok ? found.value : []
  if (!caller) throw new Error('The demo customer is not there: start the app in demo mode')
  return { id: caller.id, role: 'customer' as const, organizationId: caller.organizationId }
}

async function measure() {
  const browser = await chromium.launch(browserOptions())
  const context = await browser.newContext({ baseURL: base, javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await diagnoseWords(page, words, 'Answer a few questions')
  const visitor = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const paths = {
    home: '/',
    search: `/search?q=${encodeURIComponent(words)}`,
    entry,
    diagnosis: new URL(page.url()).pathname,
  }

  const pages: Record<string, unknown> = {}
  const weights: Record<string, Awaited<ReturnType<typeof weigh>>> = {}
  for (const [name, path] of Object.entries(paths)) {
    const shot = { path, headers: { cookie: visitor } }
    const run = (time: number) =>
      load(new URL(base), { clients, seconds: time, next: () => shot, isGood: (status) => status === 200 })
    await run(2)
    pages[name] = await run(seconds)
    const cookies = (await context.cookies()).map(({ name, value }) => ({ name, value, url: base }))
    weights[name] = await weigh(browser, base + path, cookies)
  }
  const empty = await serveEmptyPage()
  const { scriptBytes: emptyScriptBytes } = await weigh(browser, empty.url)
  await empty.stop()

  await signIn(page, 'customer')
  const actor = await demoCustomer()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await measureSteps(new URL(base), cookie, actor, 5)
  const steps = await measureSteps(new URL(base), cookie, actor, 60)
  const isGood = (status: number) => status === 303
  const alone = await callShots(page, base, actor, 100)
  const together = await callShots(page, base, actor, 600)
  const calls = {
    alone: await load(new URL(base), { clients: 1, seconds: 60, next: (index) => alone[index] ?? null, isGood }),
    together: await load(new URL(base), { clients, seconds: 60, next: (index) => together[index] ?? null, isGood }),
  }
  await browser.close()
  const beyond = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, weight.scriptBytes - emptyScriptBytes]),
  )
  return { clients, seconds, pages, steps, calls, weights, emptyScriptBytes, scriptBytesBeyondEmpty: beyond }
}

const figures = await measure()
console.log(values.json ? JSON.stringify(figures) : JSON.stringify(figures, null, 2))
process.exit(0)
