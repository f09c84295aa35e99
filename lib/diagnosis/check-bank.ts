import { type Audience, type BankFault, type BankSource, isFor, type LikelihoodWord, type Role } from './bank-source'
import { probabilityOf, weightOf } from './bank-words'

type Report = (place: string, code: string, message: string) => void

const isShare = (value: number) => Number.isFinite(value) && value >= 0 && value <= 1
/** Level 0 asks, but carries nothing out. */
const solvers: Role[] = ['visitor', 'customer', 'level1', 'level2']
const isForSomebody = (audience: Audience | undefined) => solvers.some((role) => isFor(audience, role))
const isPositive = (value: number) => Number.isFinite(value) && value > 0

/** Every reason why this bank must not be used, with its place; empty for a good bank. */
export function checkBank(source: BankSource): BankFault[] {
  const faults: BankFault[] = []
  const report: Report = (place, code, message) => faults.push({ place, code, message })
  checkIds(source, report)
  checkProblems(source, report)
  checkSolutions(source, report)
  checkQuestions(source, report)
  checkSymptoms(source, report)
  const unnamed = source.unnamedShare ?? 0
  const careless = source.carelessShare ?? 0
  if (!(careless >= 0 && careless < 1))
    report('carelessShare', 'bad-probability', 'the careless share must lie in [0, 1)')
  if (!(unnamed >= 0 && unnamed < 1)) report('unnamedShare', 'bad-probability', 'the unnamed share must lie in [0, 1)')
  return faults
}

function checkIds(source: BankSource, report: Report) {
  for (const kind of ['problems', 'solutions', 'questions'] as const) {
    const seen = new Set<string>()
    for (const { id } of source[kind]) {
      if (id === '') report(kind, 'empty-id', 'an entry has no id')
      if (seen.has(id)) report(`${kind}/${id}`, 'duplicate-id', `the id ${id} is used twice`)
      seen.add(id)
    }
  }
}

function checkProblems(source: BankSource, report: Report) {
  const solutions = new Set(source.solutions.map(({ id }) => id))
  let total = 0
  for (const problem of source.problems) {
    const place = `problems/${problem.id}`
    const weight = weightOf(problem.prior)
    if (!(Number.isFinite(weight) && weight >= 0)) report(place, 'bad-prior', 'the prior must be a number of 0 or more')
    else total += weight
    if (problem.solutions.length === 0) report(place, 'no-solution', 'a problem needs at least one solution')
    const named = new Set<string>()
    for (const { solution, success } of problem.solutions) {
      if (!solutions.has(solution)) report(place, 'unknown-solution', `there is no solution ${solution}`)
      if (named.has(solution)) report(place, 'duplicate-id', `the solution ${solution} is named twice`)
      named.add(solution)
      if (!isShare(probabilityOf(success)))
        report(place, 'bad-probability', `success of ${solution} must lie in [0, 1]`)
    }
  }
  if (source.problems.length > 0 && total <= 0) report('problems', 'bad-prior', 'at least one problem must be possible')
}

function checkSolutions(source: BankSource, report: Report) {
  const used = new Set(source.problems.flatMap(({ solutions }) => solutions.map(({ solution }) => solution)))
  for (const { id, minutes, audience } of source.solutions) {
    if (!isPositive(minutes)) report(`solutions/${id}`, 'bad-minutes', 'minutes must be above 0')
    if (!isForSomebody(audience)) report(`solutions/${id}`, 'nobody-may-do', 'a solution that nobody may carry out')
    if (!used.has(id)) report(`solutions/${id}`, 'unused-solution', 'no problem names this solution')
  }
}

function checkQuestions(source: BankSource, report: Report) {
  for (const { id, answers, minutes, staffMinutes, background, unknownRate, audience } of source.questions) {
    const place = `questions/${id}`
    if (answers.length < 2) report(place, 'too-few-answers', 'a question needs at least two answers')
    if (new Set(answers).size < answers.length) report(place, 'duplicate-answer', 'an answer is listed twice')
    if (!isPositive(minutes)) report(place, 'bad-minutes', 'minutes must be above 0')
    if (staffMinutes !== undefined && !isPositive(staffMinutes))
      report(place, 'bad-minutes', 'staffMinutes must be above 0')
    if (unknownRate !== undefined && !isShare(unknownRate))
      report(place, 'bad-probability', 'unknownRate must lie in [0, 1]')
    if (unknownRate === 1 || !isForSomebody(audience))
      report(place, 'nobody-can-answer', 'a question that nobody can answer')
    if (background) checkRow(place, answers, background, report)
  }
}

function checkSymptoms(source: BankSource, report: Report) {
  const problems = new Set(source.problems.map(({ id }) => id))
  const questions = new Map(source.questions.map((question) => [question.id, question]))
  const seen = new Map<string, Set<string>>()
  for (const { problem, question: id, answers } of source.symptoms) {
    const question = questions.get(id)
    const known = seen.get(problem) ?? new Set()
    seen.set(problem, known)
    if (question && problems.has(problem) && !known.has(id) && isGoodRow(question.answers, answers)) {
      known.add(id)
      continue
    }
    const place = `symptoms/${problem}/${id}`
    if (!problems.has(problem)) report(place, 'unknown-problem', `there is no problem ${problem}`)
    if (known.has(id)) report(place, 'duplicate-symptom', `${problem} says something about ${id} twice`)
    known.add(id)
    if (question) checkRow(place, question.answers, answers, report)
    else report(place, 'unknown-question', `there is no question ${id}`)
  }
}

type Row = Record<string, LikelihoodWord | number>

function isGoodRow(answers: string[], row: Row): boolean {
  let good = true
  checkRow('', answers, row, () => {
    good = false
  })
  return good
}

/** Numbers must sum to 1 where every answer is listed, and to no more where not; words must not contradict. */
function checkRow(place: string, answers: string[], row: Row, report: Report) {
  let sum = 0
  let listed = 0
  let certain = 0
  let isAllNumbers = true
  for (const answer in row) {
    const likelihood = row[answer] as LikelihoodWord | number
    const value = probabilityOf(likelihood)
    if (!answers.includes(answer)) report(place, 'unknown-answer', `there is no answer ${answer}`)
    if (value === undefined || !isShare(value)) report(place, 'bad-probability', `${answer} must lie in [0, 1]`)
    if (typeof likelihood !== 'number') isAllNumbers = false
    if (likelihood === 'always' || likelihood === 'usually') certain++
    sum += value
    listed++
  }
  if (listed === 0) report(place, 'empty-row', 'no answer is listed')
  if (certain > 1) report(place, 'contradiction', 'two answers cannot both be usual')
  if (listed === answers.length && sum < 0.5)
    report(place, 'contradiction', 'some answer has to be given, yet none is likely')
  if (isAllNumbers && sum > 1.01) report(place, 'bad-sum', `the probabilities sum to ${sum.toFixed(3)}, not 1`)
  if (isAllNumbers && listed === answers.length && sum < 0.99)
    report(place, 'bad-sum', `the probabilities sum to ${sum.toFixed(3)}, not 1`)
}
