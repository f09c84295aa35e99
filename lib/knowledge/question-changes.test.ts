import { expect, test } from 'vitest'
import { questionChanges } from './question-changes'
import type { QuestionContent } from './question-content'

const question: QuestionContent = {
  area: 'printing',
  texts: { en: { text: 'What comes out?', check: 'Look at the page.' }, tr: { text: 'Ne çıkıyor?', check: 'Bakın.' } },
  answers: [
    { id: 'blank', texts: { en: 'Blank', tr: 'Boş' } },
    { id: 'lines', texts: { en: 'Lines', tr: 'Çizgiler' } },
  ],
  minutes: 1,
  audience: 'public',
}
const changed = (changes: Partial<QuestionContent>) =>
  questionChanges(question, { ...question, ...changes }).map(({ key, before, after }) => [key, before, after])

test('nothing has changed in a question that says the same', () => {
  expect(changed({})).toEqual([])
})

test('a text, an answer and a figure are named where they stand', () => {
  const [blank, lines] = question.answers as [QuestionContent['answers'][0], QuestionContent['answers'][0]]
  expect(
    changed({
      texts: { ...question.texts, tr: { text: 'Ne çıkıyor?', check: 'Sayfaya bakın.' } },
      answers: [{ ...blank, texts: { ...blank.texts, en: 'Nothing at all' } }, lines],
      minutes: 2,
    }),
  ).toEqual([
    ['check/tr', 'Bakın.', 'Sayfaya bakın.'],
    ['answer/blank/en', 'Blank', 'Nothing at all'],
    ['minutes', '1', '2'],
  ])
})

test('an answer that goes is named in each language, and so is the new order', () => {
  const kept = question.answers.filter(({ id }) => id === 'lines')
  const added = { id: 'smeared', texts: { en: 'Smeared', tr: 'Bulaşık' } }
  expect(changed({ answers: [...kept, added] })).toEqual([
    ['answer/smeared/en', '', 'Smeared'],
    ['answer/smeared/tr', '', 'Bulaşık'],
    ['answerOrder', 'blank, lines', 'lines, smeared'],
    ['answer/blank/en', 'Blank', ''],
    ['answer/blank/tr', 'Boş', ''],
  ])
})

test('of a new question everything is new', () => {
  const keys = questionChanges(null, question).map(({ key }) => key)
  expect(keys).toContain('text/en')
  expect(keys).toContain('answer/lines/tr')
})
