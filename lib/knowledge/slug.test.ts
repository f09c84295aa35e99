import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentId } from './content-parts'
import { freeSlug, slugOf } from './slug'

test.each([
  ['Yazıcı İSTASYONU çalışmıyor', 'yazici-istasyonu-calismiyor'],
  ['Outlook: “safe mode” & add-ins', 'outlook-safe-mode-add-ins'],
  ['Ärger mit Straße, ÿ', 'arger-mit-strasse-y'],
  ['…', 'problem'],
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
  ],
])('%s becomes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('every title becomes an id', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => contentId.safeParse(slugOf(title)).success))
})

test('a taken slug gets the first free number', () => {
  expect(freeSlug('a', ['a', 'a-2', 'a-4'])).toBe('a-3')
  expect(freeSlug('a', ['a-2'])).toBe('a')
})
