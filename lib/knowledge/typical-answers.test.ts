import { expect, test } from 'vitest'
import { typicalAnswers } from './typical-answers'

test('what is always or usually answered is typical, and nothing else is', () => {
  const symptoms = {
    output: { blank: 'usually', nothing: 'rarely' },
    light: { red: 'always' },
    sound: { click: 'sometimes' },
  } as const
  expect(typicalAnswers({ symptoms })).toEqual([
    { question: 'output', answer: 'blank', word: 'usually' },
    { question: 'light', answer: 'red', word: 'always' },
  ])
})
