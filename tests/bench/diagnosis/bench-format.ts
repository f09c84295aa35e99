/** The format `diagnosis-bank/1` of the external benchmarks, as far as the benchmark reads it. */
export type BenchBank = {
  handover: { cost: number }
  problems: { id: string; prior: number; solution: string }[]
  solutions: { id: string; cost: number }[]
  questions: {
    id: string
    cost: number
    answers: string[]
    background?: Record<string, number>
    unknownRate?: number
    default?: string
    group?: string
  }[]
  likelihoods: Record<string, Record<string, Record<string, number>>>
  support?: Record<string, string[]>
}

export type BenchCase = {
  id: string
  truth: string | string[]
  initial: Record<string, string>
  answers: Record<string, string | null>
}

/** What the person of a case says when asked; `null` is "I don't know". */
export function replyOf(bank: BenchBank, session: BenchCase, question: string): string | null {
  const known = session.answers[question]
  if (known !== undefined) return known
  return bank.questions.find(({ id }) => id === question)?.default ?? null
}

export function truthsOf({ truth }: BenchCase): string[] {
  return Array.isArray(truth) ? truth : [truth]
}
