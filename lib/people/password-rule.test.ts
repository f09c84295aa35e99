import { expect, test } from 'vitest'
import { passwordFault } from './password-rule'

const person = { email: 'jonas.weber@example.com', name: 'Jonas Weber' }

test.each(['seven yellow bicycles', 'ğüşöçı ĞÜŞÖÇİ 12', 'x9!kQ2#mV7$p', 'jonas.weber rides a red bus'])(
  '%s will do',
  (password) => {
    expect(passwordFault(password, person)).toBeNull()
  },
)

test.each([
  ['elevenchars', 'too-short'],
  ['', 'too-short'],
  ['a'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaa', 'too-simple'],
  ['abababababab', 'too-simple'],
  ['jonasweber12', 'too-simple'],
  ['Jonas.Weber@example.com', 'too-simple'],
  ['Password12345', 'too-simple'],
  ['123456789012', 'too-simple'],
])('%s is %s', (password, fault) => {
  expect(passwordFault(password, person)).toBe(fault)
})
