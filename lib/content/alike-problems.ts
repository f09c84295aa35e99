import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import type { BankContent } from '@/lib/knowledge/bank-content'
import type { ProblemContent } from '@/lib/knowledge/problem-content'

type Words = Record<string, LikelihoodWord>

const isLikely = (word: LikelihoodWord | undefined) => word === 'always' || word === 'usually'
const isUnlikely = (word: LikelihoodWord | undefined) => word === 'rarely' || word === 'never'

/** One expects an answer that the other all but excludes, by its own word or because it expects a different one. */
const excludes = (one: Words, other: Words) =>
  Object.keys(one).some((answer) => {
    const expectsDifferent = Object.keys(other).some((another) => another !== answer && isLikely(other[another]))
    return isLikely(one[answer]) && (isUnlikely(other[answer]) || expectsDifferent)
  })

/**
 * Pairs of problems of one service that no question a customer can answer tells apart: the second is where to mend it.
 * Cost: pairs of problems, times their symptoms within a service.
 */
export function alikeProblems({ problems, questions }: BankContent): { id: string; other: string }[] {
  const forCustomers = (id: string) => ['public', 'customer'].includes(questions.get(id)?.audience ?? '')
  const differ = (a: ProblemContent, b: ProblemContent) =>
    Object.entries(a.symptoms).some(([question, words]) => {
      const others = b.symptoms[question]
      return others !== undefined && forCustomers(question) && (excludes(words, others) || excludes(others, words))
    })
  const entries = [...problems]
  return entries.flatMap(([id, problem], i) =>
    entries
      .slice(0, i)
      .filter(([, former]) => former.service === problem.service && !differ(problem, former))
      .map(([other]) => ({ id, other })),
  )
}
