import { expect, test } from 'vitest'
import { statementNames } from './statement-names'

test('a statement gets a name of its own when it comes again, and keeps it', () => {
  const nameOf = statementNames()
  expect(['a', 'b', 'a', 'a', 'b'].map((sql) => nameOf({ sql }))).toEqual(['', '', 's0', 's0', 's1'])
})

test('statements without end leave the server no more than the limit', () => {
  const nameOf = statementNames(3)
  const names = Array.from({ length: 50 }, (_, index) => [`q${index}`, `q${index}`])
    .flat()
    .map((sql) => nameOf({ sql }))
  expect(new Set(names)).toEqual(new Set(['', 's0', 's1', 's2']))
})
