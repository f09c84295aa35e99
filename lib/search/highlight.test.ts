import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, highlight, readForExcerpt, readText } from './highlight'

const marked = (parts: { text: string; match: boolean }[]) =>
  parts.filter((part) => part.match).map((part) => part.text)

test('marks every form of the asked words, whole', () => {
  expect(
    marked(highlight(readText('Printers print; the printer is printing.', 'en'), new Set(['printer', 'print']))),
  ).toEqual(['Printers print', 'printer', 'printing'])
  expect(marked(highlight(readText('Yazıcıdan boş sayfa çıkıyor', 'tr'), new Set(['yazic'])))).toEqual(['Yazıcıdan'])
})

test('the parts are the text, nothing more and nothing less', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        highlight(readText(text, 'en'), new Set(['a', 'b']))
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('matches with only space between them are marked as one, and parts of one kind never follow each other', () => {
  const parts = excerptOf(
    readForExcerpt('printer prints, blank pages here', 'en'),
    new Set(['printer', 'print', 'pag']),
  )
  expect(parts).toEqual([
    { text: 'printer prints', match: true },
    { text: ', blank ', match: false },
    { text: 'pages', match: true },
    { text: ' here', match: false },
  ])
})

test('an excerpt shows where the words stand together', () => {
  const far = `${'nothing here. '.repeat(60)}The toner cartridge is empty. ${'more of nothing. '.repeat(60)}`
  const parts = excerptOf(readForExcerpt(far, 'en'), new Set(['toner', 'cartridg']))
  expect(marked(parts)).toEqual(['toner cartridge'])
  expect(parts.map((part) => part.text).join('').length).toBeLessThan(260)
})
