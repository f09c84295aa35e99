import { expect, test } from 'vitest'
import { readNumber, typedAnswer } from './typed-answer'

const space = {
  area: 'windows',
  kind: 'number' as const,
  unit: { en: 'GB' },
  texts: {},
  answers: [
    { id: 'full', texts: {} },
    { id: 'little', from: 2, texts: {} },
    { id: 'enough', from: 20, texts: {} },
  ],
  minutes: 1,
  audience: 'public' as const,
}

test.each([
  ['12', 12],
  [' 1,5 ', 1.5],
  ['1.5', 1.5],
  ['1.250,5', 1250.5],
  ['1,250.5', 1250.5],
  ['-3', -3],
  ['12 000', 12000],
  ['12 GB', 12],
  ['80%', 80],
  ['', null],
  ['twelve', null],
  ['1e9', null],
  ['1.2.3', null],
  ['1.250.000', 1_250_000],
  ['-1,250,000', -1_250_000],
  ['0.125', 0.125],
  ['1250.125', 1250.125],
])('%j is read as %j', (typed, number) => {
  expect([readNumber(typed, 'en'), readNumber(typed, 'tr')]).toEqual([number, number])
})

test.each([
  ['1.250', 1.25, 1250],
  ['1,250', 1250, 1.25],
  ['-12.500 GB', -12.5, -12_500],
])('%j is read as English and Turkish write their thousands', (typed, english, turkish) => {
  expect([readNumber(typed, 'en'), readNumber(typed, 'tr')]).toEqual([english, turkish])
})

test.each([
  ['-5', 'full'],
  ['1,99', 'full'],
  ['2', 'little'],
  ['19.9', 'little'],
  ['20', 'enough'],
  ['9000', 'enough'],
])('a range begins with its own number: %s is %s', (typed, answer) => {
  expect(typedAnswer(space, typed, 'en')).toEqual({ answer, value: typed })
})

test('words are no answer to a number, and typing is none to a choice', () => {
  expect(typedAnswer(space, 'a lot', 'en')).toBeNull()
  const { kind: _, ...choice } = space
  expect(typedAnswer(choice, '5', 'en')).toBeNull()
})

test('a text is recorded as it was written, without saying more than that there is one', () => {
  const text = { ...space, kind: 'text' as const }
  expect(typedAnswer(text, ' Error 0x80070005 ', 'en')).toEqual({ answer: 'written', value: 'Error 0x80070005' })
  expect(typedAnswer(text, '  ', 'en')).toEqual({ answer: 'nothing', value: '' })
})
