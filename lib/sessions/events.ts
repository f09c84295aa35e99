import { z } from 'zod'

const id = z.string().min(1).max(120)

/** What can happen in a diagnosis. Only these are stored; belief, position and next step are replayed from them. */
export const diagnosisEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reported'), question: id, answer: id }),
  z.object({ kind: z.literal('hint'), problems: z.record(z.string(), z.number().positive()) }),
  /** `value`: what was typed, where the answer is the range it fell into. */
  z.object({
    kind: z.literal('answered'),
    question: id,
    answer: id.nullable(),
    value: z.string().max(2000).optional(),
  }),
  z.object({ kind: z.literal('tried'), solution: id, result: z.enum(['solved', 'notSolved', 'skipped']) }),
  /** What a tree told the person to do, by its tree and node. */
  z.object({
    kind: z.literal('followed'),
    instruction: z.string().min(1).max(200),
    result: z.enum(['solved', 'notSolved', 'skipped']),
  }),
  z.object({ kind: z.literal('leftTree') }),
  /** What the person typed for the agent, kept before they sign in or while the call is not yet open. */
  z.object({
    kind: z.literal('noted'),
    text: z.string().max(8000),
    fields: z.record(z.string(), z.string()),
    urgency: z.number().int().min(1).max(3),
  }),
  z.object({ kind: z.literal('called'), call: z.number().int() }),
  /** A person agreed to go on with a newer bank, or a correction moved them. */
  z.object({ kind: z.literal('moved'), bank: z.number().int() }),
])

export type DiagnosisEvent = z.infer<typeof diagnosisEvent>
export type TriedResult = Extract<DiagnosisEvent, { kind: 'tried' }>['result']

/** A stored event that cannot be read is a fault of the program, never of the person: it throws. */
export const readEvent = (kind: string, data: unknown): DiagnosisEvent =>
  diagnosisEvent.parse({ ...(data as Record<string, unknown>), kind })
