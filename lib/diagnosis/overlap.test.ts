import { expect, test } from 'vitest'
import { compileBank } from './bank'
import { exponentOn } from './overlap'
import { replay } from './replay'
import { printer } from './small-bank'

const bank = compileBank(printer, { outcomes: [{ id: 'one', problem: 'jam', history: [] }], temper: 0.5 })
const after = (answers: number) => ({
  ...replay(bank, []),
  answered: new Map(Array.from({ length: answers }, (_, question) => [question, 0])),
})

test('a single answer counts in full, eight by what was fitted, more of them ever less', () => {
  expect(exponentOn(bank, after(0))).toBe(1)
  expect(exponentOn(bank, after(1))).toBe(1)
  expect(exponentOn(bank, after(8))).toBeCloseTo(0.5, 12)
  expect(exponentOn(bank, after(15))).toBeCloseTo(1 / 3, 12)
})

test('a further answer never takes weight from all the evidence', () => {
  const worth = (answers: number) => answers * exponentOn(bank, after(answers))
  for (let answers = 0; answers < 40; answers++) expect(worth(answers + 1)).toBeGreaterThan(worth(answers))
})

test('in a bank that has not learned, answers count in full', () => {
  expect(exponentOn(compileBank(printer), after(8))).toBe(1)
})
