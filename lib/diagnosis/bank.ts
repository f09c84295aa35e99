import type { BankFault, BankSource } from './bank-source'
import { fitTemper } from './calibrate'
import { checkBank } from './check-bank'
import { compileProblems, compileSolutions, learnedPrior } from './compile-causes'
import { compileQuestions } from './compile-questions'
import type { CompiledBank } from './compiled-bank'
import { type AttemptCounts, countAttempts } from './count-attempts'
import { countOutcomes, countProblems, readSessions, type Session } from './count-sessions'
import { expectReports } from './expected-reports'
import type { Learned } from './learn'
import { authoredRows, learnedRows } from './question-rows'
import { remember } from './remembered'
import { learnReports } from './reports'

export type { BankFault, BankSource, Role } from './bank-source'
export type Bank = CompiledBank

/** A bank that cannot be used; `faults` names every place to mend. */
export class BankError extends Error {
  readonly faults: BankFault[]
  constructor(faults: BankFault[]) {
    super(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'))
    this.name = 'BankError'
    this.faults = faults
  }
}

/**
 * Turns what authors wrote, and what confirmed sessions taught, into arrays that a step can use.
 *
 * Cost: once per revision, proportional to the listed pairs (and to the sessions, if any).
 * Errors: throws `BankError` with all faults of `checkBank`.
 */
export function compileBank(source: BankSource, learned?: Learned): Bank {
  const faults = checkBank(source)
  if (faults.length > 0) throw new BankError(faults)
  const sessions = learned ? readSessions(source, learned) : []
  const bank = compileWith(source, sessions, learned && countAttempts(source, learned))
  if (bank.remembered)
    bank.remembered.temper = learned?.temper ?? fitTemper(sessions, (some) => compileWith(source, some))
  return bank
}

function compileWith(source: BankSource, sessions: Session[], attempts?: AttemptCounts): Bank {
  const problems = compileProblems(source)
  const solutions = compileSolutions(source, problems.problemIndex, attempts)
  if (sessions.length === 0) {
    const rows = authoredRows(source, () => ({ share: 0, count: 0 }))
    return { ...problems, ...solutions, ...compileQuestions(source, rows, source.symptoms.length) }
  }
  const counts = countOutcomes(source, sessions, 'asked')
  const rows = learnedRows(source, counts)
  const pairs = rows.reduce((sum, row) => sum + row.rows.size, 0)
  const expected = expectReports(source, sessions, rows, problems.prior)
  return {
    ...problems,
    ...solutions,
    ...compileQuestions(source, rows, pairs),
    prior: learnedPrior(expected.prior, countProblems(source, sessions)),
    reports: learnReports(source, sessions, expected),
    remembered: remember(sessions, source.problems.length, source.questions.length),
  }
}
