import { z } from 'zod'
import { problemContent } from './problem-content'

const keptDraft = z.object({ version: z.number().int().positive(), content: problemContent })

/** What a browser keeps of a problem that was typed and not saved, with the version that it was typed on. */
export type KeptDraft = z.infer<typeof keptDraft>

export const keptDraftKey = (problemId: string): string => `knownfix:problem:${problemId}`

export const writeKeptDraft = (draft: KeptDraft): string => JSON.stringify(draft)

/** Null for nothing, and for what an older or foreign program has left there. */
export function readKeptDraft(text: string | null): KeptDraft | null {
  if (text === null) return null
  try {
    return keptDraft.parse(JSON.parse(text))
  } catch {
    return null
  }
}
