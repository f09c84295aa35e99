import { expect, test } from 'vitest'
import { newerOf, readKeptDraft, writeKeptDraft } from './kept-draft'
import { type ProblemContent, problemContent } from './problem-content'

const content: ProblemContent = {
  ...{ original: 'en', service: 'printing', prior: 'rare', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: {}, solutions: [] },
  texts: { en: { title: 'Şerit', summary: '', keywords: [], symptoms: '', cause: '' } },
}

test('what was kept is read back as it was typed', () => {
  expect(readKeptDraft(problemContent, writeKeptDraft({ version: 3, content, at: 7 }))).toEqual({
    ...{ version: 3, content, at: 7 },
  })
})

test.each([
  null,
  '',
  'x',
  '{}',
  '{"version":-1,"content":{}}',
  JSON.stringify({ version: 1, content: { ...content, risk: 9 } }),
])('what cannot be a draft (%s) is as good as nothing', (text) => {
  expect(readKeptDraft(problemContent, text)).toBeNull()
})

test('of what is kept here and elsewhere, what was typed last comes back', () => {
  const [old, recent] = [
    { version: 1, content: 'old', at: 1 },
    { version: 1, content: 'recent', at: 2 },
  ]
  expect(newerOf(old, recent)).toBe(recent)
  expect(newerOf(recent, old)).toBe(recent)
  expect(newerOf(null, old)).toBe(old)
  expect(newerOf(old, null)).toBe(old)
})
