/** Impact: 1 one person, 2 a team, 3 everyone. Urgency: 1 can wait, 2 hinders work, 3 work has stopped. */
export type Weight = 1 | 2 | 3
export type Priority = 1 | 2 | 3 | 4

export const weights = [1, 2, 3] as const
export type PriorityMatrix = Record<Weight, Record<Weight, Priority>>

/** Source: ITIL incident priority matrix. */
const usual: PriorityMatrix = {
  1: { 1: 4, 2: 3, 3: 2 },
  2: { 1: 3, 2: 2, 3: 1 },
  3: { 1: 2, 2: 1, 3: 1 },
}

export const asPriority = (value: number): Priority => Math.min(4, Math.max(1, Math.round(value))) as Priority

/** The usual priorities with what an administrator has decided otherwise. */
export function withCells(cells: { impact: number; urgency: number; priority: number }[]): PriorityMatrix {
  const matrix = structuredClone(usual)
  for (const { impact, urgency, priority } of cells) matrix[asWeight(impact)][asWeight(urgency)] = asPriority(priority)
  return matrix
}

/** Priority of a call by impact and urgency; 1 is the highest. */
export const priorityOf = (impact: Weight, urgency: Weight, matrix: PriorityMatrix): Priority => matrix[impact][urgency]

export const asWeight = (value: number): Weight => (value >= 3 ? 3 : value <= 1 ? 1 : 2)

const affected: Record<string, Weight> = { 'only-me': 1, 'my-team': 2, everyone: 3 }

/** Impact from the answer to "Who is affected?", as far as it was asked. */
export const impactFromAnswer = (answer: string | null | undefined): Weight => affected[answer ?? ''] ?? 1
