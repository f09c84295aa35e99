import type { BankContent } from './bank-content'
import type { ProblemContent } from './problem-content'
import type { QuestionContent } from './question-content'
import type { TreeContent } from './tree-content'

/** A problem or tree that says something about a question, and which of its answers it names. */
export type QuestionUse = {
  kind: 'problem' | 'tree'
  id: string
  /** What is written and not yet published, instead of what people see. */
  isDraft: boolean
  titles: Partial<Record<'en' | 'tr', string>>
  answers: string[]
}

/** What is being written beside what is published. */
export type Drafts = { problems: Map<string, ProblemContent>; trees: Map<string, TreeContent> }

const titlesOf = (texts: Partial<Record<'en' | 'tr', { title: string }>>) =>
  Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]))

function inProblem(question: string, { symptoms }: ProblemContent): string[] | null {
  const words = symptoms[question]
  return words ? Object.keys(words) : null
}

function inTree(question: string, { nodes, paths = [] }: TreeContent): string[] | null {
  const asking = Object.values(nodes).flatMap((node) =>
    'question' in node && node.question === question ? [Object.keys(node.answers)] : [],
  )
  if (asking.length === 0) return null
  const said = paths.flatMap((path) =>
    path.said.flatMap((step) => ('question' in step && step.question === question ? (step.answer ?? []) : [])),
  )
  return [...new Set([...asking.flat(), ...said])]
}

function usesIn(question: string, { problems, trees }: Drafts, isDraft: boolean): QuestionUse[] {
  const inProblems = [...problems].flatMap(([id, problem]): QuestionUse[] => {
    const answers = inProblem(question, problem)
    return answers ? [{ kind: 'problem', id, isDraft, titles: titlesOf(problem.texts), answers }] : []
  })
  const inTrees = [...trees].flatMap(([id, tree]): QuestionUse[] => {
    const answers = inTree(question, tree)
    return answers ? [{ kind: 'tree', id, isDraft, titles: titlesOf(tree.texts), answers }] : []
  })
  return [...inProblems, ...inTrees]
}

/** Everything that a change of this question touches, published and being written. */
export const usesOf = (question: string, bank: Pick<BankContent, 'problems' | 'trees'>, drafts: Drafts) => [
  ...usesIn(question, bank, false),
  ...usesIn(question, drafts, true),
]

/** What a use would lose: the answers it names that would no longer be there. */
export const lostAnswers = ({ answers }: QuestionUse, next: Pick<QuestionContent, 'answers'>): string[] =>
  answers.filter((answer) => !next.answers.some(({ id }) => id === answer))

/** The same for the same uses, whoever reads them when: a save says with it what its author has seen. */
export const markOfUses = (uses: QuestionUse[]): string =>
  uses
    .map(({ kind, id, isDraft }) => `${kind}:${id}${isDraft ? ':draft' : ''}`)
    .sort()
    .join(' ')
