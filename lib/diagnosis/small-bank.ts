import fc from 'fast-check'
import type { BankSource } from './bank-source'

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

/** Banks of up to six problems and five questions, all of them good. For tests of laws. */
export function smallBank(): fc.Arbitrary<BankSource> {
  const counts = { problems: fc.integer({ min: 1, max: 6 }), questions: fc.integer({ min: 1, max: 5 }) }
  return fc.record(counts).chain(({ problems, questions }) =>
    fc
      .record({
        priors: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: problems, maxLength: problems }),
        minutes: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: problems, maxLength: problems }),
        success: fc.array(fc.integer({ min: 2, max: 10 }), { minLength: problems, maxLength: problems }),
        likelihoods: fc.array(fc.integer({ min: 0, max: 10 }), {
          minLength: problems * questions,
          maxLength: problems * questions,
        }),
      })
      .map(({ priors, minutes, success, likelihoods }) => ({
        problems: priors.map((prior, p) => ({
          id: `p${p}`,
          prior,
          solutions: [{ solution: `s${p}`, success: (success[p] as number) / 10 }],
        })),
        solutions: minutes.map((value, s) => ({ id: `s${s}`, minutes: value })),
        questions: Array.from({ length: questions }, (_, q) => ({ id: `q${q}`, answers: ['yes', 'no'], minutes: 1 })),
        symptoms: likelihoods.map((value, i) => ({
          problem: `p${i % problems}`,
          question: `q${Math.floor(i / problems)}`,
          answers: { yes: value / 10 },
        })),
      })),
  )
}
