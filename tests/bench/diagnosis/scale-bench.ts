import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compileBank } from '@/lib/diagnosis/bank'
import type { BankSource } from '@/lib/diagnosis/bank-source'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { nextStep } from '@/lib/diagnosis/next-step'
import { seededRandom } from '@/lib/diagnosis/seeded-random'
import { round, timesOf } from './measures'

const pairsPerProblem = 30

/** A made-up bank: each problem says something about 30 random questions of two to four answers. */
export function syntheticBank(problemCount: number, questionCount: number, seed = 1): BankSource {
  const random = seededRandom(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  const questions = Array.from({ length: questionCount }, (_, q) => ({
    id: `q${q}`,
    answers: ['a', 'b', 'c', 'd'].slice(0, 2 + upTo(3)),
    minutes: 1 + upTo(3),
  }))
  const problems = Array.from({ length: problemCount }, (_, p) => ({
    id: `p${p}`,
    prior: 1 + upTo(9),
    solutions: [{ solution: `s${p}`, success: 0.8 }],
  }))
  const symptoms = problems.flatMap(({ id }) => {
    const chosen = new Set<number>()
    while (chosen.size < Math.min(pairsPerProblem, questionCount)) chosen.add(upTo(questionCount))
    return [...chosen].map((q) => {
      const answers = questions[q]?.answers ?? []
      return { problem: id, question: `q${q}`, answers: { [answers[upTo(answers.length)] as string]: 0.85 } }
    })
  })
  return {
    problems,
    questions,
    symptoms,
    solutions: problems.map((_, p) => ({ id: `s${p}`, minutes: 2 + upTo(20) })),
  }
}

/** What the process holds after a full collection: the bank, and what its authors wrote. */
function memoryInUse() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  const megabytes = (bytes: number) => round(bytes / 2 ** 20, 1)
  return { heap: megabytes(heapUsed), arrays: megabytes(arrayBuffers), resident: megabytes(rss) }
}

/**
 * Compile time, memory and time per step of a made-up bank, over people who each have one of its problems.
 * The first `warmUp` people are not timed: a server that has just started compiles its own code while they wait.
 * What they waited for is given as `firstStepMs`.
 */
export function scaleBench(problemCount: number, questionCount: number, people = 200, warmUp = 20) {
  const source = syntheticBank(problemCount, questionCount)
  const compileStart = performance.now()
  const bank = compileBank(source)
  const compileMs = performance.now() - compileStart
  const memoryMb = memoryInUse()
  const random = seededRandom(2)
  const usual = new Map<string, string>()
  for (const { problem, question, answers } of source.symptoms)
    usual.set(`${problem}/${question}`, Object.keys(answers)[0] ?? '')
  const answersOf = new Map(source.questions.map(({ id, answers }) => [id, answers]))
  const times: number[] = []
  let firstStepMs = 0
  for (let person = 0; person < people; person++) {
    const truth = `p${Math.floor(random() * problemCount)}`
    const reply = (question: string) => {
      const answers = answersOf.get(question) ?? []
      const own = random() < 0.85 ? usual.get(`${truth}/${question}`) : undefined
      return own ?? (answers[Math.floor(random() * answers.length)] as string)
    }
    const first = source.symptoms.find(({ problem }) => problem === truth)?.question ?? ''
    const history: HistoryItem[] = [{ kind: 'reported', question: first, answer: reply(first) }]
    for (let turn = 0; turn < 12; turn++) {
      const start = performance.now()
      const step = nextStep(bank, history, { role: 'level2', prices: { handover: 60 } })
      const took = performance.now() - start
      firstStepMs ||= took
      if (person >= warmUp) times.push(took)
      if (step.kind === 'ask') history.push({ kind: 'answered', question: step.question, answer: reply(step.question) })
      else if (step.kind === 'try' && step.solution !== `s${truth.slice(1)}`) {
        history.push({ kind: 'tried', solution: step.solution, result: 'notSolved' })
      } else break
    }
  }
  return {
    mode: 'scale',
    problems: problemCount,
    questions: questionCount,
    pairs: source.symptoms.length,
    compileMs: round(compileMs, 1),
    memoryMb,
    firstStepMs: round(firstStepMs, 1),
    steps: times.length,
    msPerStep: timesOf(times),
  }
}
