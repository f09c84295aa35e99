import { expect, test } from 'vitest'
import { statusText, unknownPlaceholders } from './status-text'

const known = { name: 'Clara', number: '1042', title: 'Say {agent}', agent: 'Jonas' }

test('a template says what is known of the call, and nothing in a call is taken for a part of the template', () => {
  expect(statusText('Hello {name}, call {number} ({title}): {agent}', known)).toBe(
    'Hello Clara, call 1042 (Say {agent}): Jonas',
  )
})

test('a placeholder that means nothing is found before anybody is sent it', () => {
  expect(unknownPlaceholders('Hello {nmae}, {number}, {}')).toEqual(['nmae', ''])
  expect(unknownPlaceholders('Hello {name}')).toEqual([])
})
