import { expect, test } from 'vitest'
import { numberedSteps } from './numbered-steps'

test('one step a line becomes a numbered list', () => {
  expect(numberedSteps('Open the cover.\r\n\n  Pull the tape.  \n')).toBe('1. Open the cover.\n2. Pull the tape.')
})

test('numbers and bullets that were typed are not doubled', () => {
  expect(numberedSteps('1. One\n2) Two\n- Three\n• Four')).toBe('1. One\n2. Two\n3. Three\n4. Four')
})

test('a number that belongs to the sentence stays', () => {
  expect(numberedSteps('3 lamps are lit\n0x80070005 appears')).toBe('1. 3 lamps are lit\n2. 0x80070005 appears')
})

test('nothing stays nothing', () => {
  expect(numberedSteps(' \n ')).toBe('')
})
