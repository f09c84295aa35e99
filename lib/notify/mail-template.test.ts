import { expect, test } from 'vitest'
import { fillTemplate, unknownPlaceholder } from './mail-template'

test('placeholders are filled in once, also where the words filled in look like one', () => {
  const values = { number: '7', title: 'It says {number}' }
  expect(fillTemplate('{number}: {title} ({number})', values)).toBe('7: It says {number} (7)')
})

test('a placeholder that nothing stands for is named', () => {
  expect(unknownPlaceholder('{number} {titel}')).toBe('titel')
  expect(unknownPlaceholder('{number} {title}')).toBeNull()
  expect(unknownPlaceholder('plain')).toBeNull()
})
