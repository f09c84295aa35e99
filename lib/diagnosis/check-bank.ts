import { probabilityOf, weightOf } from './bank-words'
import type { BankFault, BankSource } from './bank-source'

/** Every reason why this bank must not be used, with its place; empty for a good bank. */
export function checkBank(source: BankSource): BankFault[] {
  const faults: BankFault[] = []
  const report = (place: string, code: string, message: string) => faults.push({ place, code, message })
  const isShare = (value: number) => Number.isFinite(value) && value >= 0 && value <= 1

  for (const kind of ['problems', 'solutions', 'questions'] as const) {
    const seen = new Set<string>()
    for (const { id } of source[kind]) {
      if (id === '') report(kind, 'empty-id', 'an entry has no id')
      if (seen.has(id)) report(`${kind}/${id}`, 'duplicate-id', `the id ${id} is used twice`)
      seen.add(id)
    }
  }
  const problems = new Set(source.problems.map(({ id }) => id))
  const solutions = new Set(source.solutions.map(({ id }) => id))
  const questions = new Map(source.questions.map((question) => [question.id, question]))

  for (const problem of source.problems) {
    const place = `problems/${problem.id}`
    const weight = weightOf(problem.prior)
    if (!(Number.isFinite(weight) && weight >= 0)) report(place, 'bad-prior', 'the prior must be a number of 0 or more')
    for (const { solution, success } of problem.solutions) {
      if (!solutions.has(solution)) report(place, 'unknown-solution', `there is no solution ${solution}`)
      if (!isShare(probabilityOf(success))) report(place, 'bad-probability', `success of ${solution} must lie in [0, 1]`)
    }
  }
  for (const { problem, question: id, answers } of source.symptoms) {
    const place = `symptoms/${problem}/${id}`
    const question = questions.get(id)
    if (!problems.has(problem)) report(place, 'unknown-problem', `there is no problem ${problem}`)
    if (!question) report(place, 'unknown-question', `there is no question ${id}`)
    for (const [answer, likelihood] of Object.entries(answers)) {
      if (question && !question.answers.includes(answer)) report(place, 'unknown-answer', `${id} has no answer ${answer}`)
      if (!isShare(probabilityOf(likelihood))) report(place, 'bad-probability', `${answer} must lie in [0, 1]`)
    }
  }
  return faults
}
