import { existsSync, readFileSync } from 'node:fs'

/** A check that has no counts of its own is one test. */
export const countOfCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/** A file that could not even be loaded is a failure, and so is a run that ended badly with every test green. */
export function countOfVitest(report, code) {
  if (!existsSync(report)) return countOfCheck(1)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded }, code)
}

export function countOfPlaywright(report, code) {
  if (!existsSync(report)) return countOfCheck(1)
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code)
}

const honest = ({ passed, failed }, code) => ({ passed, failed: failed === 0 && code !== 0 ? 1 : failed })

export const sumOf = (counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })

/** Nothing failed because nothing ran is a failure. */
export const exitCodeOf = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0)

export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
