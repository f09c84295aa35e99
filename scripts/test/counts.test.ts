import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countOfPlaywright, countOfVitest, exitCodeOf, lastLine, sumOf } from './counts.mjs'

function aReport(content: unknown) {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = (report: object) => aReport({ numPassedTests: 0, numFailedTests: 0, testResults: [], ...report })

test('the counts of all parts are added up in the last line', () => {
  const sum = sumOf([
    { passed: 3, failed: 0 },
    { passed: 40, failed: 2 },
  ])
  expect(lastLine(sum)).toBe('43 passed, 2 failed')
})

test('one failure, or nothing having run, fails the whole', () => {
  expect(exitCodeOf({ passed: 5, failed: 0 })).toBe(0)
  expect(exitCodeOf({ passed: 5, failed: 1 })).toBe(1)
  expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1)
})

test('a test file that could not be loaded counts as failed', () => {
  const report = vitest({ numPassedTests: 4, testResults: [{ status: 'failed', assertionResults: [] }] })
  expect(countOfVitest(report, 1)).toEqual({ passed: 4, failed: 1 })
})

test('a run that ended badly with every test green counts as failed', () => {
  expect(countOfVitest(vitest({ numPassedTests: 4 }), 1)).toEqual({ passed: 4, failed: 1 })
})

test('a run that left no report counts as failed', () => {
  expect(countOfVitest('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
  expect(countOfPlaywright('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
})

test('a browser test that passed only the second time counts as failed', () => {
  const report = aReport({ stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [] })
  expect(countOfPlaywright(report, 1)).toEqual({ passed: 7, failed: 2 })
})
