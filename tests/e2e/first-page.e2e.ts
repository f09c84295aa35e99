import { expect, test } from '@playwright/test'
import { weigh } from '@/tests/bench/pages/weigh'
import { diagnoseWords } from '@/tests/support/browser'

test('the first page asks nothing of any other host, and nothing on it fails', async ({ page, baseURL }) => {
  const foreign: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto('/')
  await expect(page.getByRole('main')).toBeVisible()
  expect(foreign).toEqual([])
  expect(faults).toEqual([])
})

test('no letter is lost in the box, however fast it is typed and however slow the phone', async ({ page }) => {
  await page.goto('/')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  const box = page.getByRole('combobox')
  await box.focus()
  const words = 'the printer on the second floor prints blank pages'
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(box).toHaveValue(words)
})

test('the suggestions are reached, left and taken by keyboard, and the box says which is chosen', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.pressSequentially('printer')
  const first = page.getByRole('option').first()
  await expect(first).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveValue('printer')
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const leadsTo = (await first.getAttribute('href')) ?? ''
  await page.keyboard.press('Enter')
  // By way of the address that keeps what was opened.
  await page.waitForURL(`**/${new URL(leadsTo, page.url()).searchParams.get('entry')}`)
})

/** What an empty page of the framework ships, as `npm run bench:pages` weighs it. */
const emptyPageBytes = 135_000

test('a customer page ships little script, asks for few files, and nothing on it jumps', async ({ page, browser }) => {
  await diagnoseWords(page, 'printer prints blank pages', 'Answer a few questions')
  const cookies = (await page.context().cookies()).map(({ name, value }) => ({ name, value, url: page.url() }))
  const paths = ['/', '/search?q=printer', '/problems/printer-cartridge-empty', new URL(page.url()).pathname]
  for (const path of paths) {
    const { scriptBytes, requests, otherHosts, cls } = await weigh(browser, new URL(path, page.url()).href, cookies)
    expect(scriptBytes - emptyPageBytes, path).toBeLessThanOrEqual(25_000)
    expect(requests, path).toBeLessThanOrEqual(25)
    expect(otherHosts, path).toEqual([])
    expect(cls, path).toBeLessThanOrEqual(0.02)
  }
})
