import type { ProblemContent } from './problem-content'

export type TypicalAnswer = { question: string; answer: string; word: 'always' | 'usually' }

/** What a person with this problem would be expected to answer, question by question; questions that settle nothing are left out. */
export const typicalAnswers = ({ symptoms }: Pick<ProblemContent, 'symptoms'>): TypicalAnswer[] =>
  Object.entries(symptoms).flatMap(([question, answers]) =>
    Object.entries(answers).flatMap(([answer, word]) =>
      word === 'always' || word === 'usually' ? { question, answer, word } : [],
    ),
  )
