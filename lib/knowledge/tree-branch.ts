import { z } from 'zod'
import { treeContent } from './tree-content'

/** A node with all that follows, to be pasted elsewhere, also in another tree. */
const branch = z.strictObject({ root: z.string(), nodes: treeContent.shape.nodes })

export type Branch = z.infer<typeof branch>

/** Null for nothing, and for what an older or foreign program has left there. */
export function readBranch(text: string | null): Branch | null {
  if (text === null) return null
  try {
    return branch.parse(JSON.parse(text))
  } catch {
    return null
  }
}
