import { expect, test } from 'vitest'
import { questionContent } from './question-content'
import {
  asSaved,
  blankQuestion,
  withAnswerChanged,
  withNewAnswer,
  withoutAnswer,
  withQuestionKind,
  withQuestionTexts,
  withUsualAnswer,
} from './question-edits'

const written = () => {
  const asked = withQuestionTexts(blankQuestion('Wi-Fi'), 'en', { text: 'How many bars?', check: 'Look.' })
  return withAnswerChanged(withAnswerChanged(asked, 0, { texts: { en: 'None' } }), 1, { texts: { en: 'All of them' } })
}

test('new answers are named after their words, and keep that name when their words change', () => {
  const saved = asSaved(written(), [])
  expect(saved.answers.map(({ id }) => id)).toEqual(['none', 'all-of-them'])
  const reworded = withAnswerChanged(saved, 0, { texts: { en: 'Not one' } })
  expect(asSaved(reworded, ['none', 'all-of-them']).answers[0]?.id).toBe('none')
})

test('a new answer never takes the name of one that is known', () => {
  const saved = asSaved(written(), [])
  const more = withAnswerChanged(withNewAnswer(saved), 2, { texts: { en: 'None' } })
  expect(asSaved(more, ['none', 'all-of-them']).answers.map(({ id }) => id)).toEqual(['none', 'all-of-them', 'none-2'])
})

test.each(['choice', 'yes-no', 'number', 'text'] as const)(
  'whatever kind is chosen, what is saved can be stored: %s',
  (kind) => {
    const saved = asSaved(withQuestionKind(written(), kind), [])
    expect(questionContent.parse(saved)).toEqual(saved)
  },
)

test('a number gets ranges, and loses them and its unit when it becomes a choice again', () => {
  const number = { ...withQuestionKind(written(), 'number'), unit: { en: 'bars' } }
  expect(number.answers.map(({ from }) => from)).toEqual([undefined, 1])
  const choice = withQuestionKind(number, 'choice')
  expect(choice.answers.map(({ from }) => from)).toEqual([undefined, undefined])
  expect(choice).not.toHaveProperty('unit')
})

test('the first range stays open below when the first answer is taken out', () => {
  const number = withNewAnswer(withQuestionKind(written(), 'number'))
  expect(withoutAnswer(number, 0).answers.map(({ from }) => from)).toEqual([undefined, 2])
})

test('the usual answer stays the same one when answers are named, and goes with its answer', () => {
  const saved = asSaved(withUsualAnswer(written(), written().answers[1]?.id ?? ''), [])
  expect(saved.usual).toBe('all-of-them')
  const more = withNewAnswer(saved)
  expect(withoutAnswer(more, 0).usual).toBe('all-of-them')
  expect(withoutAnswer(more, 1)).not.toHaveProperty('usual')
  expect(withQuestionKind(saved, 'yes-no')).not.toHaveProperty('usual')
})
