import { performance } from 'node:perf_hooks'
import type { Bank } from '@/lib/diagnosis/bank'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { beliefAfter, nextStep, type Step, type StepOptions } from '@/lib/diagnosis/next-step'
import { toReports } from './adapt-bench'
import { type BenchBank, type BenchCase, replyOf, truthsOf } from './bench-format'

export type Table = { bench: BenchBank; bank: Bank; times: number[] }
export type Solved = { cost: number; questions: number; tries: number; handedOver: boolean; firstTryRight: boolean }
export type Named = { problem: string; sureness: number; questions: number }

function timedStep(table: Table, history: HistoryItem[], options: StepOptions): Step {
  const start = performance.now()
  const step = nextStep(table.bank, history, options)
  table.times.push(performance.now() - start)
  return step
}

/** Plays one case until it is solved or handed over. */
export function solveCase(table: Table, session: BenchCase): Solved {
  const { bench } = table
  const costOf = new Map([...bench.questions, ...bench.solutions].map(({ id, cost }) => [id, cost]))
  const options: StepOptions = { role: 'level2', prices: { handover: bench.handover.cost } }
  const unsolved = new Set(truthsOf(session))
  const history = toReports(session)
  const end: Solved = { cost: 0, questions: 0, tries: 0, handedOver: false, firstTryRight: false }
  while (unsolved.size > 0) {
    const step = timedStep(table, history, options)
    if (step.kind === 'handOver') {
      return { ...end, cost: end.cost + bench.handover.cost, handedOver: true }
    }
    if (step.kind === 'ask') {
      end.cost += costOf.get(step.question) ?? 0
      end.questions++
      history.push({ kind: 'answered', question: step.question, answer: replyOf(bench, session, step.question) })
    } else if (step.kind === 'try') {
      end.cost += costOf.get(step.solution) ?? 0
      end.tries++
      for (const { id, solution } of bench.problems) {
        if (solution === step.solution && unsolved.delete(id) && end.tries === 1) end.firstTryRight = true
      }
      history.push({ kind: 'tried', solution: step.solution, result: unsolved.size === 0 ? 'solved' : 'notSolved' })
    } else break
  }
  return end
}

/** Asks at most `most` questions, fewer if the engine sees no use in more, and names one problem. */
export function nameCase(table: Table, session: BenchCase, most: number | null): Named {
  const options: StepOptions = { role: 'level0', prices: { handover: table.bench.handover.cost } }
  const history = toReports(session)
  let questions = 0
  while (most === null || questions < most) {
    const step = timedStep(table, history, most === null ? options : { ...options, questionsLeft: most - questions })
    if (step.kind !== 'ask') break
    questions++
    history.push({ kind: 'answered', question: step.question, answer: replyOf(table.bench, session, step.question) })
  }
  const named = beliefAfter(table.bank, history).find(({ problem }) => problem !== '')
  return { problem: named?.problem ?? '', sureness: named?.probability ?? 0, questions }
}
