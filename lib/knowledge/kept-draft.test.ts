import { expect, test } from 'vitest'
import { readKeptDraft, writeKeptDraft } from './kept-draft'
import { type ProblemContent, problemContent } from './problem-content'

const content: ProblemContent = {
  ...{ original: 'en', service: 'printing', prior: 'rare', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: {}, solutions: [] },
  texts: { en: { title: 'Şerit', summary: '', keywords: [], symptoms: '', cause: '' } },
}

test('what was kept is read back as it was typed', () => {
  expect(readKeptDraft(problemContent, writeKeptDraft({ version: 3, content }))).toEqual({ version: 3, content })
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
