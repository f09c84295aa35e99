import { expect, test } from 'vitest'
import { changeWeight } from './change-weight'
import { isWritten, type ProblemContent } from './problem-content'
import { staleTranslations } from './stale-translations'

test.each([
  ['Open the cover.', 'Open the cover.', 'none'],
  ['Open the cover.', 'Open  the cover', 'none'],
  ['Open the covre.', 'Open the cover.', 'typo'],
  ['Recieve the mesage from the server now.', 'Receive the message from the server now.', 'typo'],
  [
    'Then press the round button for a while until it blinks.',
    'Then hold the round button for a while until it blinks.',
    'wording',
  ],
  ['Press the button.', 'Do not press the button.', 'meaning'],
  ['Butona basın.', 'Butona asla basın.', 'meaning'],
  ['Wait 5 minutes.', 'Wait 15 minutes.', 'meaning'],
  ['1. Open it.', '1. Open it.\n2. Close it.', 'meaning'],
  ['See https://a.example for more of this.', 'See https://b.example for more of this.', 'meaning'],
  ['Open the cover and look.', 'Restart your computer twice today.', 'meaning'],
])('%j → %j is a change of %s', (before, after, weight) => {
  expect(changeWeight(before, after)).toBe(weight)
})

const words = (title: string, cause = '') => ({ title, summary: '', keywords: [], symptoms: '', cause })
const written = (en: string, tr: string | null, steps: { en: string; tr: string } | null = null): ProblemContent => ({
  ...{ original: 'en', service: 'printing', prior: 'rare', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: {} },
  texts: { en: words(en), ...(tr === null ? {} : { tr: words(tr) }) },
  solutions: steps
    ? [
        {
          ...{ id: 'mend', kind: 'solution', minutes: 5, success: 'usually', audience: 'customer', risk: 'none' },
          texts: { en: { title: 'Mend', steps: steps.en }, tr: { title: 'Onar', steps: steps.tr } },
        },
      ]
    : [],
})

test('a translation is measured by what the original said when it was written', () => {
  const history = [written('Paper jam', 'Kağıt sıkışması'), written('Paper jam in tray 2', 'Kağıt sıkışması')]
  expect(staleTranslations(history)).toMatchObject([
    { locale: 'tr', weight: 'meaning', texts: [{ field: 'title', before: 'Paper jam', after: 'Paper jam in tray 2' }] },
  ])
  expect(staleTranslations([...history, written('Paper jam in tray 2', '2. tepside kâğıt sıkışması')])).toEqual([])
})

test('mended letters make no translation stale', () => {
  expect(staleTranslations([written('Papre jam', 'Kâğıt sıkışması'), written('Paper jam', 'Kâğıt sıkışması')])).toEqual(
    [],
  )
})

test('several small changes add up against the day of the translation', () => {
  const said = ['Press the green button', 'Press the blue button', 'Hold the blue key', 'Hold the blue key down firmly']
  expect(staleTranslations(said.map((en) => written(en, 'Yeşil düğmeye basın')))[0]?.weight).toBe('meaning')
})

test('a text of the original without a counterpart asks for one, a missing language does not', () => {
  expect(staleTranslations([written('Paper jam', null)])).toEqual([])
  const steps = { en: '1. Pull.', tr: '' }
  expect(staleTranslations([written('Paper jam', 'Kâğıt sıkışması', steps)])).toMatchObject([
    { texts: [{ field: 'steps', solution: 'mend', translated: '', weight: 'meaning' }] },
  ])
})

test('an undo that says something else makes its translation stale', () => {
  const undo = (en: string) => {
    const content = written('Title', 'Başlık', { en: '1. Do it.', tr: '1. Yapın.' })
    const [solution] = content.solutions
    if (!solution || !isWritten(solution)) throw new Error('no solution')
    const { texts } = solution
    const both = {
      en: { title: '', steps: '', ...texts.en, undo: en },
      tr: { title: '', steps: '', ...texts.tr, undo: 'Kapatın.' },
    }
    return { ...content, solutions: [{ ...solution, texts: both }] }
  }
  expect(staleTranslations([undo('Switch it off.'), undo('Do not switch it off.')])).toMatchObject([
    { locale: 'tr', texts: [{ field: 'undo', weight: 'meaning', translated: 'Kapatın.' }] },
  ])
})
