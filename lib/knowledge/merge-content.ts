import { likelihoodOf } from '@/lib/diagnosis/bank-words'
import { labelLists, type ProblemContent } from './problem-content'
import type { TreeContent } from './tree-content'

/** One question taking the place of another: `answers` says what each of the other's answers is called here. */
export type QuestionMerge = { from: string; into: string; answers: Record<string, string> }

type Words = ProblemContent['symptoms'][string]

/** Two answers that become one are as likely as the likelier of them. */
function renamed(words: Words, answers: Record<string, string>): Words {
  const result: Words = {}
  for (const [answer, word] of Object.entries(words)) {
    const now = answers[answer]
    if (now === undefined) continue
    const known = result[now]
    if (known === undefined || likelihoodOf[word] > likelihoodOf[known]) result[now] = word
  }
  return result
}

/** Null where the problem says nothing about the question that goes. What it says about the one that stays comes first. */
export function problemWithMerged(
  problem: ProblemContent,
  { from, into, answers }: QuestionMerge,
): ProblemContent | null {
  const { [from]: moved, ...others } = problem.symptoms
  if (!moved) return null
  const symptoms = { ...others, [into]: { ...renamed(moved, answers), ...others[into] } }
  if (Object.keys(symptoms[into] ?? {}).length === 0) delete symptoms[into]
  return { ...problem, symptoms }
}

/** Null where the tree does not ask the question that goes. Of two answers that become one the first keeps its way. */
export function treeWithMerged(tree: TreeContent, { from, into, answers }: QuestionMerge): TreeContent | null {
  if (!Object.values(tree.nodes).some((node) => 'question' in node && node.question === from)) return null
  const nodes = Object.entries(tree.nodes).map(([id, node]): [string, TreeContent['nodes'][string]] => {
    if (!('question' in node) || node.question !== from) return [id, node]
    const ways: Record<string, string> = {}
    for (const [answer, way] of Object.entries(node.answers)) {
      const now = answers[answer]
      if (now !== undefined && ways[now] === undefined) ways[now] = way
    }
    return [id, { ...node, question: into, answers: ways }]
  })
  const paths = tree.paths?.map((path) => ({
    ...path,
    said: path.said.map((step) => {
      if (!('question' in step) || step.question !== from) return step
      const answer = step.answer === undefined ? undefined : answers[step.answer]
      return { question: into, ...(answer === undefined ? {} : { answer }) }
    }),
  }))
  return { ...tree, nodes: Object.fromEntries(nodes), ...(paths ? { paths } : {}) }
}

/** A problem that takes in another one: what the other is called is searched for here, and its solutions come last. */
export function problemTakingIn(into: ProblemContent, from: ProblemContent): ProblemContent {
  const known = new Set(into.solutions.map(({ id }) => id))
  const texts = Object.fromEntries(
    Object.entries(into.texts).map(([locale, words]) => {
      const other = from.texts[locale as 'en' | 'tr']
      const more = other ? [other.title.slice(0, 80), ...other.keywords] : []
      return [locale, { ...words, keywords: [...new Set([...words.keywords, ...more].filter(Boolean))].slice(0, 40) }]
    }),
  )
  // What the other problem writes is written here from now on, also where this one only used it.
  const solutions = into.solutions.map((own) => {
    const written = from.solutions.find(({ id, uses }) => id === own.id && uses !== true)
    return own.uses === true && written ? { ...written, success: own.success } : own
  })
  const added = from.solutions.filter(({ id }) => !known.has(id))
  const related = [from.service, ...from.relatedServices].filter((id) => id !== into.service)
  const labels = labelLists.flatMap((list) => {
    const both = [...new Set([...(into[list] ?? []), ...(from[list] ?? [])])]
    return both.length > 0 ? [[list, both.slice(0, 20)] as const] : []
  })
  return {
    ...into,
    ...Object.fromEntries(labels),
    texts,
    symptoms: { ...from.symptoms, ...into.symptoms },
    relatedServices: [...new Set([...into.relatedServices, ...related])].slice(0, 20),
    solutions: [...solutions, ...added].slice(0, 20),
  }
}
