import { expect, test } from 'vitest'
import { messageIdOf, newToken, replyAddress, tokensIn } from './thread-token'

test('a reply is found by the address it goes to, or by the mail it answers, in any case of letters', () => {
  const [one, two] = [newToken(), newToken()]
  expect(one).toMatch(/^[a-z2-7]{26}$/)
  const address = replyAddress('help@desk.example', one)
  expect(tokensIn(address.toUpperCase(), '')).toEqual([one])
  expect(tokensIn('help@desk.example', messageIdOf('help@desk.example', two, 'notice-1'))).toEqual([two])
  expect(tokensIn(address, messageIdOf('help@desk.example', one, 'x'))).toEqual([one])
  // What mail servers accept before the @.
  expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
})

test('nothing else is taken for one', () => {
  expect(tokensIn('help+r.1043@desk.example', '<1043.x@desk.example>')).toEqual([])
  expect(tokensIn('help@desk.example', '')).toEqual([])
})
