import { expect, test } from 'vitest'
import { refusalAnswer } from './refusal-page'
import { isRequestFault, statusOf } from './request-fault'

const asked = { path: '/desk', acceptLanguage: null, isScripted: false, nonce: 'n0nce' }

test.each(Object.entries(statusOf))('%s is a polite page in both languages', async (fault, status) => {
  if (!isRequestFault(fault)) throw new Error(fault)
  for (const language of ['en', 'tr']) {
    const answer = refusalAnswer(fault, { ...asked, acceptLanguage: language })
    const page = await answer.text()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'nonce-n0nce'")
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toMatch(/<h1>[^<]+<\/h1><p>[^<]+<\/p>/)
  }
})

test('programs get JSON, the router plain words', async () => {
  const api = refusalAnswer('malformed', { ...asked, path: '/api/v1/calls' })
  expect([api.status, await api.json()]).toEqual([400, { error: 'malformed' }])
  const scripted = refusalAnswer('foreign', { ...asked, isScripted: true })
  expect([scripted.status, scripted.headers.get('content-type')]).toEqual([403, 'text/plain; charset=utf-8'])
})
