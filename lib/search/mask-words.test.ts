import { expect, test } from 'vitest'
import { maskWords } from './mask-words'

test.each([
  ['mail from ayse.yilmaz@firma.com.tr lost', 'mail from [e-mail] lost'],
  ['call me on +90 532 123 45 67 please', 'call me on [number] please'],
  ['tc 12345678901', 'tc [number]'],
  ['IBAN TR33 0006 1005 1978 6457 8413 26', 'IBAN [account]'],
  ['my password is Summer2024!', 'my password is [secret]'],
  ['parola: gizli123 olmuyor', 'parola: [secret] olmuyor'],
  ['see https://intranet.firma.local/x?id=7', 'see [address]'],
])('"%s" is kept as "%s"', (words, kept) => {
  expect(maskWords(words)).toBe(kept)
})

test.each(['error 0x80070005', 'office 2019 version 16.0.4266', 'KB5005565 fails', 'my password is', 'code 691'])(
  '"%s" tells of nobody and stays',
  (words) => {
    expect(maskWords(words)).toBe(words)
  },
)
