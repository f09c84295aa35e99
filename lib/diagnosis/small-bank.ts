import type { BankSource } from './bank-source'
import { seededRandom } from './seeded-random'

/** Two problems, one question, two solutions: small enough to work by hand. For tests. */
export const printer: BankSource = {
  problems: [
    { id: 'jam', prior: 3, solutions: [{ solution: 'clear-jam', success: 0.9 }] },
    { id: 'toner', prior: 1, solutions: [{ solution: 'new-toner', success: 1 }] },
  ],
  solutions: [
    { id: 'clear-jam', minutes: 5 },
    { id: 'new-toner', minutes: 10 },
  ],
  questions: [
    { id: 'light', answers: ['red', 'green'], minutes: 1, background: { red: 0.5, green: 0.5 }, unknownRate: 0.02 },
  ],
  symptoms: [
    { problem: 'jam', question: 'light', answers: { red: 0.9 } },
    { problem: 'toner', question: 'light', answers: { red: 0.2 } },
  ],
}

/** A good bank of up to six problems and five questions, the same for the same seed. For tests of laws. */
export function smallBank(seed: number): BankSource {
  const random = seededRandom(seed)
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const problems = Array.from({ length: upTo(6) }, (_, p) => ({
    id: `p${p}`,
    prior: upTo(9),
    solutions: [{ solution: `s${p}`, success: (1 + upTo(9)) / 10 }],
  }))
  const questions = Array.from({ length: upTo(5) }, (_, q) => ({ id: `q${q}`, answers: ['yes', 'no'], minutes: 1 }))
  return {
    problems,
    questions,
    solutions: problems.map((_, p) => ({ id: `s${p}`, minutes: upTo(20) })),
    symptoms: problems.flatMap(({ id }) =>
      questions.map((question) => ({ problem: id, question: question.id, answers: { yes: (upTo(11) - 1) / 10 } })),
    ),
  }
}
