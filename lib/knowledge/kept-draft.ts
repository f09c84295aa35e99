import { z } from 'zod'
import { keptPrefix } from './kept-prefix'

/** What a browser keeps of what was typed and not saved, with the version that it was typed on. */
export type KeptDraft<Content> = { version: number; content: Content }

export const keptDraftKey = (kind: 'problem' | 'question', id: string): string => `${keptPrefix}${kind}:${id}`

export const writeKeptDraft = (draft: KeptDraft<unknown>): string => JSON.stringify(draft)

/** Null for nothing, and for what an older or foreign program has left there. */
export function readKeptDraft<Content>(schema: z.ZodType<Content>, text: string | null): KeptDraft<Content> | null {
  if (text === null) return null
  try {
    return z.object({ version: z.number().int().nonnegative(), content: schema }).parse(JSON.parse(text))
  } catch {
    return null
  }
}
