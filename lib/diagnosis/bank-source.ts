/** Who is at the screen. Level 0 registers and asks, but never carries out solutions. */
export type Role = 'visitor' | 'customer' | 'level0' | 'level1' | 'level2'
export type LikelihoodWord = 'always' | 'usually' | 'sometimes' | 'rarely' | 'never'
export type PriorWord = 'common' | 'occasional' | 'rare'
export type Risk = 'none' | 'low' | 'high' | 'irreversible'
export type Audience = 'public' | 'customer' | 'staff' | 'level2'

export type ProblemSource = {
  id: string
  /** A word, or a weight relative to the other problems. */
  prior: PriorWord | number
  audience?: Audience
  solutions: { solution: string; success: LikelihoodWord | number }[]
}

export type SolutionSource = {
  id: string
  /** Effort of one attempt, whether it helps or not. */
  minutes: number
  /** Who may carry it out. */
  audience?: Audience
  risk?: Risk
}

export type QuestionSource = {
  id: string
  answers: string[]
  /** Effort for a customer. */
  minutes: number
  /** Effort for an agent; `minutes` if absent. */
  staffMinutes?: number
  audience?: Audience
  /** Questions of one group are options of one multiple-choice question. */
  group?: string
  /** Probability of each answer for problems that say nothing about the question. */
  background?: Record<string, number>
  /** Probability of "I don't know", whatever the problem. */
  unknownRate?: number
}

/** How likely one problem gives each answer; answers that are not listed share the rest. */
export type SymptomSource = {
  problem: string
  question: string
  answers: Record<string, LikelihoodWord | number>
}

/** What authors and adapters write; `compileBank` turns it into typed arrays. */
export type BankSource = {
  problems: ProblemSource[]
  solutions: SolutionSource[]
  questions: QuestionSource[]
  symptoms: SymptomSource[]
  /** How much of the prior belongs to *something we do not know yet*, in [0, 1); 0.02 if absent. */
  unnamedShare?: number
  /** How many answers in all say nothing about the problem, because people err, in [0, 1); 0.005 if absent. */
  carelessShare?: number
}

/** Something an author has to mend: where, which rule, and a sentence in English. */
export type BankFault = { place: string; code: string; message: string }

const reach: Record<Role, number> = { visitor: 0, customer: 1, level0: 2, level1: 2, level2: 3 }
const height: Record<Audience, number> = { public: 0, customer: 1, staff: 2, level2: 3 }

/** Whether a person in `role` may see, answer or carry out what is meant for `audience`. */
export function isFor(audience: Audience | undefined, role: Role): boolean {
  return height[audience ?? 'public'] <= reach[role]
}
