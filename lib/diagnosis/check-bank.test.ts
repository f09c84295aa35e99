import { expect, test } from 'vitest'
import { BankError, compileBank } from './bank'
import type { BankSource } from './bank-source'
import { checkBank } from './check-bank'
import { printer } from './small-bank'
import { checkTree, type Tree } from './tree'

const codes = (change: Partial<BankSource>) =>
  checkBank({ ...printer, ...change }).map(({ place, code }) => `${place} ${code}`)

test('a good bank has no fault', () => {
  expect(checkBank(printer)).toEqual([])
})

test('compiling a bad bank throws all its faults', () => {
  const bad = { ...printer, solutions: [], symptoms: [{ problem: 'jam', question: 'gone', answers: { red: 1 } }] }
  expect(() => compileBank(bad)).toThrow(BankError)
  expect(() => compileBank(bad)).toThrow(/no question gone/)
})

test('ids are unique, known and not empty', () => {
  expect(codes({ problems: [...printer.problems, ...printer.problems.slice(0, 1)] })).toEqual([
    'problems/jam duplicate-id',
  ])
  expect(codes({ solutions: printer.solutions.slice(0, 1) })).toEqual(['problems/toner unknown-solution'])
  expect(codes({ symptoms: [{ problem: 'gone', question: 'light', answers: { red: 1 } }] })).toEqual([
    'symptoms/gone/light unknown-problem',
  ])
})

test('what holds for the whole bank is a share', () => {
  expect(codes({ unnamedShare: 1 })).toEqual(['unnamedShare bad-probability'])
  expect(codes({ carelessShare: -0.1 })).toEqual(['carelessShare bad-probability'])
})

test('every row is possible', () => {
  const row = (answers: BankSource['symptoms'][number]['answers']) =>
    codes({ symptoms: [{ problem: 'jam', question: 'light', answers }] })
  expect(row({ red: 0.7, green: 0.7 })).toEqual(['symptoms/jam/light bad-sum'])
  expect(row({ red: 0.6, green: 0.3 })).toEqual(['symptoms/jam/light bad-sum'])
  expect(row({ red: 1.4 })).toContain('symptoms/jam/light bad-probability')
  expect(row({ violet: 0.5 })).toEqual(['symptoms/jam/light unknown-answer'])
  expect(row({ red: 'always', green: 'usually' })).toEqual(['symptoms/jam/light contradiction'])
  expect(row({ red: 'never', green: 'rarely' })).toEqual(['symptoms/jam/light contradiction'])
  expect(row({})).toEqual(['symptoms/jam/light empty-row'])
  expect(row({ red: 'usually', green: 'rarely' })).toEqual([])
})

test('somebody can answer each question and some solution exists for each problem', () => {
  const question = printer.questions[0] as BankSource['questions'][number]
  expect(codes({ questions: [{ ...question, unknownRate: 1 }] })).toEqual(['questions/light nobody-can-answer'])
  const nobody = 'nobody' as unknown as 'staff'
  expect(codes({ questions: [{ ...question, audience: nobody }] })).toEqual(['questions/light nobody-can-answer'])
  expect(codes({ solutions: printer.solutions.map((each) => ({ ...each, audience: nobody })) })).toEqual([
    'solutions/clear-jam nobody-may-do',
    'solutions/new-toner nobody-may-do',
  ])
  expect(codes({ questions: [{ ...question, minutes: 0 }] })).toEqual(['questions/light bad-minutes'])
  expect(codes({ problems: printer.problems.map((problem) => ({ ...problem, solutions: [] })) })).toContain(
    'problems/jam no-solution',
  )
})

const tree = (nodes: Tree['nodes'], start = 'a') =>
  checkTree({ id: 't', start, nodes }, printer).map(({ place, code }) => `${place} ${code}`)

test('a tree has a way on for every answer, no cycle and no lost node', () => {
  expect(
    tree([
      { id: 'a', kind: 'question', question: 'light', answers: { red: 'b' } },
      { id: 'b', kind: 'solution', solution: 'clear-jam', failed: 'a' },
      { id: 'c', kind: 'end', end: 'call' },
    ]),
  ).toEqual(['trees/t/a no-way-on', 'trees/t/a cycle', 'trees/t/c unreachable'])
  expect(tree([], 'a')).toEqual(['trees/t/a unknown-node'])
})

test('two ways may meet without being a cycle', () => {
  expect(
    tree([
      { id: 'a', kind: 'question', question: 'light', answers: { red: 'b', green: 'c' } },
      { id: 'b', kind: 'solution', solution: 'clear-jam', failed: 'c' },
      { id: 'c', kind: 'end', end: 'call' },
    ]),
  ).toEqual([])
})
