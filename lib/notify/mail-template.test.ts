import { expect, test } from 'vitest'
import { fillTemplate } from './mail-template'
import { unknownPlaceholder } from './template-kinds'

test('placeholders are filled in once, also where the words filled in look like one', () => {
  const values = { number: '7', title: 'It says {number}' }
  expect(fillTemplate('{number}: {title} ({number})', values)).toBe('7: It says {number} (7)')
})

test('a placeholder that nothing stands for is named', () => {
  expect(unknownPlaceholder('callMessage', '{number} {titel}')).toBe('titel')
  expect(unknownPlaceholder('callMessage', '{number} {title}')).toBeNull()
  expect(unknownPlaceholder('callMessage', 'plain')).toBeNull()
})

test('what the caller wrote has no place in a mail to somebody outside', () => {
  expect(unknownPlaceholder('providerAsked', '{number}')).toBeNull()
  expect(unknownPlaceholder('providerAsked', '{title}')).toBe('title')
  expect(unknownPlaceholder('mailUnknown', '{number}')).toBe('number')
})
