import { z } from 'zod'
import {
  audience,
  contentId,
  inEachLanguage,
  keywords,
  labels,
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
  /** Somebody has to be at the device: never a customer on their own. */
  onSite: z.literal(true).optional(),
  /** `proof`: how one sees that it worked. `undo`: the way back. Absent where nothing is written. */
  texts: inEachLanguage(
    z.strictObject({ title, steps: markdown, proof: markdown.optional(), undo: markdown.optional() }),
  ),
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
  /** Versions or devices that it is about. */
  appliesTo: labels,
  /** As screens and logs show them. */
  errorCodes: labels,
  tags: labels,
  texts: inEachLanguage(problemTexts),
  /** Question -> answer -> how likely this problem gives it; answers that are not listed share the rest. */
  symptoms: z.record(contentId, z.record(contentId, likelihoodWord)),
  solutions: z.array(z.union([usedSolution, writtenSolution])).max(20),
})

export type ProblemContent = z.infer<typeof problemContent>
export type ProblemTexts = z.infer<typeof problemTexts>
export type ProblemSolution = ProblemContent['solutions'][number]
export type WrittenSolution = z.infer<typeof writtenSolution>

/** The lists of labels of a problem, in the order in which one reads them. */
export const labelLists = ['appliesTo', 'errorCodes', 'tags'] as const

export const isWritten = (solution: ProblemSolution): solution is WrittenSolution => solution.uses !== true
