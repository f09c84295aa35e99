import { changedMeaning } from './changed-meaning'
import { type Exposure, type Risk, riskOf } from './entry-risk'
import type { ProblemContent } from './problem-content'
import type { QuestionContent } from './question-content'
import type { QuestionUse } from './question-use'
import type { TreeContent } from './tree-content'

type Asking = Pick<TreeContent, 'service'> & Partial<Pick<ProblemContent, 'relatedServices' | 'tags'>>
type Published = { problems: Map<string, ProblemContent>; trees: Map<string, TreeContent> }

/** What hangs on a question: it is as risky as the riskiest service that asks it, and as everybody who is asked it. */
export function questionRisk(uses: QuestionUse[], { problems, trees }: Published, exposure: Exposure): Risk {
  const asking = uses.flatMap(({ kind, id, isDraft }): Asking[] => {
    const entry = isDraft ? undefined : (kind === 'problem' ? problems : trees).get(id)
    return entry ? [entry] : []
  })
  const [first] = asking
  if (!first) return { level: 'low', reasons: [] }
  const relatedServices = asking.flatMap(({ service, relatedServices: others = [] }) => [service, ...others])
  const tags = asking.flatMap((entry) => entry.tags ?? [])
  return riskOf({ service: first.service, risk: 'low', relatedServices, tags }, exposure)
}

/** A slip of the pen is mended at once whatever hangs on it; what asks something else is as risky as the question. */
export const changeRisk = (before: QuestionContent | null, after: QuestionContent, risk: Risk): Risk['level'] =>
  before && changedMeaning.question(before, after) ? risk.level : 'low'
