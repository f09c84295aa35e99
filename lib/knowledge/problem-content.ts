import { z } from 'zod'
import {
  audience,
  contentId,
  inEachLanguage,
  keywords,
  likelihoodWord,
  locale,
  markdown,
  summary,
  title,
} from './content-parts'

export const problemTexts = z.strictObject({ title, summary, keywords, symptoms: markdown, cause: markdown })

export const writtenSolution = z.strictObject({
  id: contentId,
  uses: z.undefined().optional(),
  kind: z.enum(['solution', 'workaround']),
  /** Effort of one attempt. */
  minutes: z.number().min(1).max(240),
  success: likelihoodWord,
  /** Who may carry it out; `customer` includes visitors. */
  audience: z.enum(['customer', 'staff', 'level2']),
  risk: z.enum(['none', 'low', 'high', 'irreversible']),
  texts: inEachLanguage(z.strictObject({ title, steps: markdown })),
})

/** Refers to a solution that is written in another problem. */
export const usedSolution = z.strictObject({ id: contentId, uses: z.literal(true), success: likelihoodWord })

/** What `ProblemRevision.content` holds: the structure, and the texts of every language. */
export const problemContent = z.strictObject({
  original: locale,
  service: contentId,
  prior: z.enum(['common', 'occasional', 'rare']),
  audience,
  /** Of publishing something wrong. */
  risk: z.enum(['low', 'medium', 'high']),
  relatedServices: z.array(contentId).max(20),
  texts: inEachLanguage(problemTexts),
  /** Question -> answer -> how likely this problem gives it; answers that are not listed share the rest. */
  symptoms: z.record(contentId, z.record(contentId, likelihoodWord)),
  solutions: z.array(z.union([usedSolution, writtenSolution])).max(20),
})

export type ProblemContent = z.infer<typeof problemContent>
export type ProblemTexts = z.infer<typeof problemTexts>
export type ProblemSolution = ProblemContent['solutions'][number]
export type WrittenSolution = z.infer<typeof writtenSolution>

export const isWritten = (solution: ProblemSolution): solution is WrittenSolution => solution.uses !== true
