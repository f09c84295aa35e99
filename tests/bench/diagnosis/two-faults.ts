import { type BenchBank, type BenchCase, truthsOf } from './bench-format'

/**
 * Cases with two faults at once, made of pairs of single ones: a question is answered as usual only if
 * both answer it so; the first person's report is kept. Neighbours in the file are paired, so it is repeatable.
 */
export function pairCases(bank: BenchBank, cases: BenchCase[]): BenchCase[] {
  const usual = new Map(
    bank.questions.map(({ id, background }) => [
      id,
      Object.entries(background ?? {}).sort((a, b) => b[1] - a[1])[0]?.[0],
    ]),
  )
  return cases.flatMap((one, i) => {
    const other = cases[(i + 1) % cases.length]
    if (!other || truthsOf(one).some((problem) => truthsOf(other).includes(problem))) return []
    const answers: BenchCase['answers'] = {}
    for (const { id } of bank.questions) {
      if (one.initial[id] !== undefined) continue
      const mine = one.answers[id] ?? null
      const theirs = other.initial[id] ?? other.answers[id] ?? null
      answers[id] = mine === usual.get(id) ? theirs : mine
    }
    return [
      { id: `${one.id}&${other.id}`, truth: [...truthsOf(one), ...truthsOf(other)], initial: one.initial, answers },
    ]
  })
}
