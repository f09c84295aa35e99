import { compileBank } from '@/lib/diagnosis/bank'
import { toBankSource, toOutcomes } from './adapt-bench'
import { type BenchBank, truthsOf } from './bench-format'
import { expectedPlay } from './expected-play'
import { calibrationOf, mean, round, standardError, timesOf } from './measures'
import { nameCase, solveCase, type Table } from './play'
import { hasCases, readBenchBank, readCases } from './read-bench'
import { pairCases } from './two-faults'

export type RunOptions = {
  mode: 'diagnose' | 'solve' | 'expected'
  cases?: string
  train: string[]
  trainLimit?: number
  /** Forget the given likelihoods, to measure what sessions alone teach. */
  learnOnly: boolean
  k: number[]
  limit?: number
  /** Make two-fault cases of neighbouring single ones. */
  twoFaults: boolean
}

function tableOf(folder: string, options: RunOptions): Table {
  const given = readBenchBank(folder)
  const bench: BenchBank = options.learnOnly ? { ...given, likelihoods: {} } : given
  const nothingGiven = Object.keys(bench.likelihoods).length === 0
  const names =
    options.train.length === 0 && nothingGiven && hasCases(folder, 'train.jsonl') ? ['train.jsonl'] : options.train
  const sessions = names.flatMap((name) => readCases(folder, name)).slice(0, options.trainLimit)
  const source = toBankSource(bench)
  const learned = sessions.length > 0 ? { outcomes: toOutcomes(bench, sessions) } : undefined
  return { bench, bank: compileBank(source, learned), times: [] }
}

/** Plays the engine on one folder of the benchmark format; the result is what is printed. */
export function runBench(folder: string, options: RunOptions) {
  const table = tableOf(folder, options)
  if (options.mode === 'expected') {
    const { cost, questions, tries, handedOver, unfollowed, steps } = expectedPlay(table.bench, table.bank)
    return {
      mode: 'expected',
      expectedCost: round(cost),
      questions: round(questions),
      tries: round(tries),
      handedOver: round(handedOver),
      unfollowed,
      steps,
    }
  }
  const single = readCases(folder, options.cases ?? 'dev.jsonl')
  const cases = (options.twoFaults ? pairCases(table.bench, single) : single).slice(0, options.limit)
  return options.mode === 'solve' ? solveAll(table, cases) : diagnoseAll(table, cases, options.k)
}

function solveAll(table: Table, cases: ReturnType<typeof readCases>) {
  const ends = cases.map((session) => solveCase(table, session))
  const costs = ends.map(({ cost }) => cost)
  return {
    mode: 'solve',
    cases: cases.length,
    meanCost: round(mean(costs)),
    standardError: round(standardError(costs)),
    meanQuestions: round(mean(ends.map(({ questions }) => questions))),
    meanTries: round(mean(ends.map(({ tries }) => tries))),
    handedOver: round(mean(ends.map(({ handedOver }) => Number(handedOver)))),
    firstTryRight: round(mean(ends.map(({ firstTryRight }) => Number(firstTryRight)))),
    msPerStep: timesOf(table.times),
  }
}

function diagnoseAll(table: Table, cases: ReturnType<typeof readCases>, k: number[]) {
  const rounds = [...k, null].map((most) => {
    const named = cases.map((session) => {
      const { problem, sureness, questions } = nameCase(table, session, most)
      return { sureness, questions, right: truthsOf(session).includes(problem) }
    })
    return {
      most,
      named,
      accuracy: round(mean(named.map(({ right }) => Number(right)))),
      meanQuestions: round(mean(named.map(({ questions }) => questions))),
    }
  })
  const limited = rounds.filter(({ most }) => most !== null)
  const stop = rounds.find(({ most }) => most === null)
  return {
    mode: 'diagnose',
    cases: cases.length,
    accuracy: Object.fromEntries(limited.map(({ most, accuracy }) => [most, accuracy])),
    meanQuestions: Object.fromEntries(limited.map(({ most, meanQuestions }) => [most, meanQuestions])),
    stop: { accuracy: stop?.accuracy ?? 0, meanQuestions: stop?.meanQuestions ?? 0 },
    calibration: calibrationOf(rounds.flatMap(({ named }) => named)),
    msPerStep: timesOf(table.times),
  }
}
