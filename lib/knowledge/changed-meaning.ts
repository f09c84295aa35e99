import { changeWeight } from './change-weight'
import { type Change, problemChanges } from './problem-changes'
import type { ProblemContent } from './problem-content'
import type { QuestionContent } from './question-content'
import { type TreeChange, treeChanges } from './tree-changes'
import type { TreeContent } from './tree-content'

/**
 * Whether an entry tells its readers something else than before, so that who has read it should read it again. How a text
 * weighs is `changeWeight`; a text that is there for the first time in a language is a translation, and no news.
 */
export const changedMeaning = {
  problem: (before: ProblemContent, after: ProblemContent): boolean =>
    problemChanges(before, after).some((change) => isNews(change, quietOfProblem)),
  tree: (before: TreeContent, after: TreeContent): boolean =>
    treeChanges(before, after).some((change) => isNews(change, quietOfTree)),
  question: (before: QuestionContent, after: QuestionContent): boolean =>
    JSON.stringify(shapeOf(before)) !== JSON.stringify(shapeOf(after)) ||
    wordsOf(before).some((text, place) => saysElse(text, wordsOf(after)[place] ?? '')),
}

/** What only finding and reckoning go by. */
const quietOfProblem = new Set(['prior', 'risk', 'relatedServices', 'tags'])
const quietOfTree = new Set(['risk', 'paths'])

const saysElse = (before: string, after: string) => before !== '' && changeWeight(before, after) === 'meaning'

function isNews({ place, before, after }: Change | TreeChange, quiet: Set<string>): boolean {
  if (quiet.has(place.part)) return false
  if ('field' in place && place.field === 'keywords') return false
  if (place.part === 'solution' && place.field === 'success') return false
  const isText = place.part === 'text' || place.part === 'solutionText' || place.part === 'words'
  return isText ? saysElse(before, after) : true
}

const shapeOf = ({ kind, audience, answers }: QuestionContent) => [
  ...[kind, audience],
  ...answers.map(({ id, from }) => [id, from]),
]
const wordsOf = ({ texts, unit, answers }: QuestionContent): string[] =>
  (['en', 'tr'] as const).flatMap((locale) => [
    ...[texts[locale]?.text ?? '', texts[locale]?.check ?? '', unit?.[locale] ?? ''],
    ...answers.map((answer) => answer.texts[locale] ?? ''),
  ])
