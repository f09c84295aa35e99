import { expect, test } from 'vitest'
import type { RequestContent } from '@/lib/knowledge/request-content'
import { readRequestData } from './request-data'

const request: RequestContent = {
  service: 'windows',
  texts: { en: { title: 'Install software', summary: 's', keywords: ['k'] } },
  fields: [
    { id: 'software', type: 'text', required: true, texts: { en: 'Which?' } },
    { id: 'needed-by', type: 'date', required: false, texts: { en: 'When?' } },
    {
      id: 'licence',
      type: 'choice',
      required: false,
      texts: { en: 'Licence?' },
      choices: [
        { id: 'yes', texts: {} },
        { id: 'no', texts: {} },
      ],
    },
  ],
}
const read = (form: Record<string, string>) => readRequestData(request, (field) => form[field] ?? '')

test('a filled form is taken as it is, without anything it did not ask for', () => {
  expect(read({ software: ' Figma ', licence: 'yes', priority: '1' })).toEqual({
    values: { software: 'Figma', licence: 'yes' },
    faults: {},
  })
})

test.each([
  [{}, { software: 'required' }],
  [{ software: 'x'.repeat(301) }, { software: 'too-long' }],
  [{ software: 'x', 'needed-by': 'soon' }, { 'needed-by': 'not-a-date' }],
  [{ software: 'x', 'needed-by': '2026-13-40' }, { 'needed-by': 'not-a-date' }],
  [{ software: 'x', licence: 'perhaps' }, { licence: 'not-a-choice' }],
])('%j is refused field by field', (form, faults) => {
  expect(read(form as Record<string, string>).faults).toEqual(faults)
})
