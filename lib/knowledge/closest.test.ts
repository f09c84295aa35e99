import { expect, test } from 'vitest'
import { didYouMean, distance } from './closest'

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('from %j to %j it is %i edits', (a, b, edits) => {
  expect(distance(a, b)).toBe(edits)
})

test('names the word that was probably meant, and none where nothing is near', () => {
  expect(didYouMean('pritner-output', ['printer-output', 'printer-marks'])).toBe(' (did you mean "printer-output"?)')
  expect(didYouMean('vpn', ['printer-output'])).toBe('')
})
