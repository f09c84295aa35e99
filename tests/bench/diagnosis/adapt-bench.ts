import type { BankSource } from '@/lib/diagnosis/bank-source'
import type { HistoryItem } from '@/lib/diagnosis/history'
import type { Outcome } from '@/lib/diagnosis/learn'
import { type BenchBank, type BenchCase, replyOf, truthsOf } from './bench-format'

/** A bank of the benchmark format as an author would have written it. */
export function toBankSource(bank: BenchBank): BankSource {
  const used = new Set(bank.problems.map(({ solution }) => solution))
  const answerable = bank.questions.filter(({ answers, unknownRate }) => answers.length > 1 && (unknownRate ?? 0) < 1)
  const known = new Set(answerable.map(({ id }) => id))
  return {
    problems: bank.problems.map(({ id, prior, solution }) => ({ id, prior, solutions: [{ solution, success: 1 }] })),
    solutions: bank.solutions
      .filter(({ id }) => used.has(id))
      .map(({ id, cost }) => ({ id, minutes: Math.max(cost, 0.01) })),
    questions: answerable.map(({ id, answers, cost, group, background, unknownRate }) => ({
      id,
      answers,
      minutes: Math.max(cost, 0.01),
      ...(group !== undefined && { group }),
      ...(background !== undefined && Object.keys(background).length > 0 && { background: whole(background) }),
      ...(unknownRate !== undefined && { unknownRate }),
    })),
    symptoms: [...givenSymptoms(bank), ...supportedSymptoms(bank)].filter(({ question }) => known.has(question)),
    unnamedShare: 0.0005,
  }
}

function givenSymptoms(bank: BenchBank): BankSource['symptoms'] {
  return Object.entries(bank.likelihoods).flatMap(([problem, questions]) =>
    Object.entries(questions).map(([question, answers]) => ({ problem, question, answers: whole(answers) })),
  )
}

/** Rows sum to 1 within rounding; the engine's authors are held to it more strictly. */
function whole(row: Record<string, number>): Record<string, number> {
  const sum = Object.values(row).reduce((total, value) => total + value, 0)
  return Object.fromEntries(Object.entries(row).map(([answer, value]) => [answer, value / sum]))
}

/** Findings that the source lists without numbers: the answer that is not the usual one is sometimes given. */
function supportedSymptoms(bank: BenchBank): BankSource['symptoms'] {
  return Object.entries(bank.support ?? {}).flatMap(([problem, names]) =>
    bank.questions
      .filter(({ id, group }) => names.includes(id) || (group !== undefined && names.includes(group)))
      .filter(({ id }) => bank.likelihoods[problem]?.[id] === undefined)
      .flatMap((question) => {
        const usual = question.default ?? likeliest(question.background ?? {})
        const striking = question.answers.filter((answer) => answer !== usual)
        if (usual === undefined || striking.length !== 1) return []
        return [{ problem, question: question.id, answers: { [striking[0] as string]: 'sometimes' as const } }]
      }),
  )
}

function likeliest(background: Record<string, number>): string | undefined {
  return Object.entries(background).sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** What a person says before the first question. */
export function toReports(session: BenchCase): HistoryItem[] {
  return Object.entries(session.initial).map(([question, answer]) => ({ kind: 'reported', question, answer }))
}

/** Past sessions as confirmed outcomes: every question was put, and what is not recorded was not known. */
export function toOutcomes(bank: BenchBank, sessions: BenchCase[]): Outcome[] {
  return sessions.flatMap((session) => {
    const history = toReports(session)
    for (const { id } of bank.questions) {
      if (session.initial[id] !== undefined) continue
      history.push({ kind: 'answered', question: id, answer: replyOf(bank, session, id) })
    }
    return truthsOf(session).map((problem, i) => ({
      id: i === 0 ? session.id : `${session.id}+${i}`,
      problem,
      history,
    }))
  })
}
