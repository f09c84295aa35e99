import { rank } from './belief'
import type { Choice } from './choose'
import type { CompiledBank } from './compiled-bank'
import type { Reasons, Separated } from './reasons'
import type { Step } from './step'

/** Makes a step of a choice, with the reasons a person may ask for. */
export function explain(bank: CompiledBank, belief: Float64Array, choice: Choice, from: 'tree' | 'bank'): Step {
  const reasons: Reasons = {
    belief: rank(bank, belief, 8),
    separates: choice.kind === 'ask' ? separations(bank, belief, choice.question) : [],
    alternatives: choice.considered,
  }
  switch (choice.kind) {
    case 'ask':
      return { kind: 'ask', question: bank.questionIds[choice.question] as string, from, reasons }
    case 'handOver':
      return { kind: 'handOver', why: choice.why, reasons }
    case 'try': {
      const { solution } = choice
      let chance = 0
      let likeliest = -1
      let most = -1
      for (let c = bank.cureStart[solution] as number; c < (bank.cureStart[solution + 1] as number); c++) {
        const problem = bank.cureProblem[c] as number
        const share = (belief[problem] as number) * (bank.cureSuccess[c] as number)
        chance += share
        if (share > most) {
          most = share
          likeliest = problem
        }
      }
      const problem = bank.problemIds[likeliest] ?? ''
      return { kind: 'try', solution: bank.solutionIds[solution] as string, problem, chance, from, reasons }
    }
  }
}

/** The five likeliest problems before and after each answer; first the two that the answers part most. */
export function separations(bank: CompiledBank, belief: Float64Array, question: number): Separated[] {
  const answers = bank.answers[question] as string[]
  const plain = bank.background[question] as Float64Array
  const listed = new Map<number, number>()
  const chances = Float64Array.from(answers, (_, o) => plain[o] as number)
  for (let j = bank.pairStart[question] as number; j < (bank.pairStart[question + 1] as number); j++) {
    const problem = bank.pairProblem[j] as number
    const cell = bank.cellOf[j] as number
    listed.set(problem, cell)
    for (let o = 0; o < answers.length; o++) {
      const more = (bank.theta[cell + o] as number) - (plain[o] as number)
      chances[o] = (chances[o] as number) + (belief[problem] as number) * more
    }
  }
  const likeliest = rank(bank, belief, 5).map(({ problem, probability }) => {
    const cell = listed.get(bank.problemIndex.get(problem) ?? bank.problemIds.length)
    const after = (o: number) => (cell === undefined ? plain[o] : bank.theta[cell + o]) as number
    const afterByAnswer = Object.fromEntries(
      answers.map((answer, o) => [answer, (probability * after(o)) / (chances[o] as number)]),
    )
    return { problem, before: probability, afterByAnswer }
  })
  return partedFirst(likeliest, answers)
}

function partedFirst(problems: Separated[], answers: string[]): Separated[] {
  const named = problems.filter(({ problem }) => problem !== '')
  let best: { pair: [Separated, Separated]; parted: number } | null = null
  named.forEach((one, i) => {
    for (const other of named.slice(i + 1)) {
      const shift = (of: Separated, answer: string) => (of.afterByAnswer[answer] as number) / of.before
      const apart = answers.map((answer) => Math.abs(shift(one, answer) - shift(other, answer)))
      const parted = Math.min(one.before, other.before) * Math.max(...apart)
      if (best === null || parted > best.parted) best = { pair: [one, other], parted }
    }
  })
  const pair = (best as { pair: [Separated, Separated] } | null)?.pair
  if (!pair) return problems
  return [...pair, ...problems.filter((problem) => !pair.includes(problem))]
}
