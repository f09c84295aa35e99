import { z } from 'zod'
import {
  audience,
  contentId,
  keywords,
  labels,
  likelihoodWord,
  line,
  markdown,
  summary,
  title,
} from '@/lib/knowledge/content-parts'
import { mostAnswers } from '@/lib/knowledge/question-content'
import { treeContent, treeSize } from '@/lib/knowledge/tree-content'
import { areRanges } from '@/lib/knowledge/typed-answer'

/** What authors write in `content/`, as `content/README.md` describes it. */

const filled = <Text extends z.ZodString>(text: Text) => text.min(1)
const both = <Words extends z.ZodType>(words: Words) => z.strictObject({ en: words, tr: words })
const someKeywords = keywords.min(1)

export const serviceEntry = z.strictObject({
  id: contentId,
  icon: contentId,
  direct: z.enum(['security', 'outage', 'urgent']).optional(),
  name: both(filled(line)),
  description: both(filled(summary)),
})

const answerEntry = z.strictObject({ id: contentId, text: both(filled(line)) })
const rangeEntry = z.strictObject({ ...answerEntry.shape, from: z.number().optional() })
const effort = z.number().min(0.2).max(30)

export const questionEntry = z
  .strictObject({
    id: contentId,
    text: both(filled(line)),
    kind: z.literal('number').optional(),
    unit: both(filled(line)).optional(),
    answers: z.union([z.literal(['yes-no', 'text']), z.array(rangeEntry).min(2).max(mostAnswers)]),
    usual: contentId.optional(),
    check: both(filled(markdown)),
    minutes: effort,
    staffMinutes: effort.optional(),
    audience: audience.optional(),
  })
  .refine(({ kind, answers }) => kind === undefined || (typeof answers !== 'string' && areRanges(answers)), {
    message: 'with "kind: number" every answer but the first needs "from", each higher than the one before',
  })
  .refine(({ kind, unit, answers }) => kind !== undefined || (unit === undefined && !hasRange(answers)), {
    message: '"unit" and "from" belong to "kind: number"',
  })

const hasRange = (answers: string | { from?: number | undefined }[]) =>
  typeof answers !== 'string' && answers.some(({ from }) => from !== undefined)

/** Either an attempt of its own, or `uses: true` for one that another problem writes. */
const solutionEntry = z
  .strictObject({
    uses: z.literal(true).optional(),
    minutes: z.number().min(1).max(240).optional(),
    success: likelihoodWord.exclude(['never']),
    audience: z.enum(['customer', 'staff', 'level2']).optional(),
    onSite: z.literal(true).optional(),
    risk: z.enum(['none', 'low', 'high', 'irreversible']).optional(),
  })
  .refine(
    ({ uses, minutes, audience, risk, onSite }) => !uses || (minutes ?? audience ?? risk ?? onSite) === undefined,
    {
      message:
        'with "uses: true" write only success: minutes, audience, onSite and risk come from the problem that writes the solution',
    },
  )
  .refine(({ uses, minutes }) => uses || minutes !== undefined, {
    message: 'minutes are missing: write how long one attempt takes (1 to 240), or "uses: true"',
  })

/** The front matter of a problem in its original language. */
export const problemEntry = z.strictObject({
  title: filled(title),
  summary: filled(summary),
  keywords: someKeywords,
  prior: z.enum(['common', 'occasional', 'rare']),
  audience,
  risk: z.enum(['low', 'medium', 'high']),
  relatedServices: z.array(contentId).max(20).optional(),
  appliesTo: labels,
  errorCodes: labels,
  tags: labels,
  symptoms: z.record(contentId, z.record(contentId, likelihoodWord)),
  solutions: z.record(contentId, solutionEntry),
})

/** The front matter of the other language. */
export const problemTranslation = z.strictObject({
  title: filled(title),
  summary: filled(summary),
  keywords: someKeywords,
})

/** What was written in the studio may be in one language only, and unfinished at its edges. */
export const studioProblemEntry = z.strictObject({
  ...problemEntry.shape,
  origin: z.literal('studio'),
  summary,
  keywords,
})
export const studioProblemTranslation = z.strictObject({ title, summary, keywords })

const nodeEntry = z.union([
  z.strictObject({
    question: contentId,
    answers: z.record(contentId, contentId).optional(),
    otherwise: contentId.optional(),
    unknown: contentId.optional(),
  }),
  z.strictObject({ solution: contentId, failed: contentId.optional() }),
  z.strictObject({
    instruction: both(z.strictObject({ title: filled(title), steps: filled(markdown) })),
    failed: contentId.optional(),
  }),
  z.strictObject({ tree: contentId, afterwards: contentId.optional() }),
  z.strictObject({ end: z.literal('bank') }),
  z.strictObject({ end: z.literal('call'), reason: both(filled(line)).optional() }),
])
const pathEntry = treeContent.shape.paths

const treeNodes = { least: 1, most: treeSize.nodes }

export const treeEntry = z.strictObject({
  id: contentId,
  service: contentId,
  title: both(filled(title)),
  summary: both(filled(summary)),
  keywords: both(someKeywords),
  audience: audience.optional(),
  risk: z.enum(['low', 'medium', 'high']).optional(),
  start: contentId,
  nodes: z
    .record(contentId, nodeEntry)
    .refine((nodes) => Object.keys(nodes).length >= treeNodes.least, {
      message: 'a tree needs a node: write one, or leave this case to the bank',
    })
    .refine((nodes) => Object.keys(nodes).length <= treeNodes.most, {
      message: `a tree has at most ${treeNodes.most} nodes: end a branch with "end: bank"`,
    }),
  paths: pathEntry,
})

const fieldEntry = z
  .strictObject({
    id: contentId,
    type: z.enum(['text', 'longText', 'date', 'choice']),
    required: z.boolean().optional(),
    label: both(filled(line)),
    choices: z.array(answerEntry).min(2).max(20).optional(),
  })
  .refine((field) => (field.type === 'choice') === (field.choices !== undefined), {
    message: 'choices belong to "type: choice", and only to that',
  })

export const requestEntry = z.strictObject({
  id: contentId,
  service: contentId,
  title: both(filled(title)),
  summary: both(filled(summary)),
  keywords: both(someKeywords),
  fields: z.array(fieldEntry).min(1).max(20),
})
