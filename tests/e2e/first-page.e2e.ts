import { expect, test } from '@playwright/test'

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
