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
