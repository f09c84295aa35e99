import { z } from 'zod'
import { keptPrefix } from './kept-prefix'

export const keptKinds = ['problem', 'question', 'tree'] as const
export type KeptKind = (typeof keptKinds)[number]

/** What is kept under of a question that is only being made. */
export const newQuestion = 'new'

/** What is kept of what was typed and not saved, with the version that it was typed on and when, in milliseconds. */
export type KeptDraft<Content> = { version: number; content: Content; at: number }

export const keptDraftKey = (kind: KeptKind, id: string): string => `${keptPrefix}${kind}:${id}`

export const writeKeptDraft = (draft: KeptDraft<unknown>): string => JSON.stringify(draft)

/** Null for nothing, and for what an older or foreign program has left there. */
export function readKeptDraft<Content>(schema: z.ZodType<Content>, text: string | null): KeptDraft<Content> | null {
  if (text === null) return null
  const draft = z.object({ version: z.number().int().nonnegative(), content: schema, at: z.number().default(0) })
  try {
    return draft.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What is only here has not been kept elsewhere yet, but may be of long ago. */
export const newerOf = <Content>(
  here: KeptDraft<Content> | null,
  elsewhere: KeptDraft<Content> | null,
): KeptDraft<Content> | null => (here && elsewhere ? (here.at >= elsewhere.at ? here : elsewhere) : (here ?? elsewhere))
