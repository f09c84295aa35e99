import { z } from 'zod'

const id = z.string().min(1).max(120)

/** What a form says that answers a question, chosen or typed; neither is "I don't know". */
export const answerInput = z.object({
  diagnosisId: z.uuid(),
  question: id,
  answer: id.optional(),
  value: z.string().max(2000).optional(),
})

/** What a form says that goes on with a newer bank. */
export const moveInput = z.object({ diagnosisId: z.uuid(), bank: z.coerce.number().int().positive() })

const attempt = { diagnosisId: z.uuid(), result: z.enum(['solved', 'notSolved', 'skipped']) }

/** What a form says that reports how a solution, or what a tree told to do, went. */
export const attemptInput = z.union([
  z.object({ ...attempt, solution: id }),
  z.object({ ...attempt, instruction: z.string().min(1).max(200) }),
])
