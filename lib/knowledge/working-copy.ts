import { type Actor, can } from '@/lib/auth/policy'
import { ok, type Result, refuse } from '@/lib/result'
import { contentHash } from './content-hash'
import type { KeptDraft, KeptKind } from './kept-draft'
import { type ProblemContent, problemContent } from './problem-content'
import { type QuestionContent, questionContent } from './question-content'
import { findCopy, removeCopiesBefore, removeCopy, saveCopy } from './store/working-copies'
import { type TreeContent, treeContent } from './tree-content'

const keptDays = 90
const dayMs = 86_400_000

type Kept = { problem: ProblemContent; question: QuestionContent; tree: TreeContent }
type Ref<K extends KeptKind> = { kind: K; id: string }

const contents = { problem: problemContent, question: questionContent, tree: treeContent } as const
const placeOf = (actor: Actor, { kind, id }: Ref<KeptKind>) => ({ personId: actor.id, kind, entryId: id })
const mayWrite = (actor: Actor, kind: KeptKind) => can(actor, `${kind}.edit`, null)

/** Keeps what somebody types and has not saved, for them alone, so that they find it wherever they go on. */
export async function keepWorkingCopy<K extends KeptKind>(
  actor: Actor,
  { version, content, ...ref }: Ref<K> & { version: number; content: Kept[K] },
  now: Date,
): Promise<Result<null, 'not-permitted'>> {
  if (!mayWrite(actor, ref.kind)) return refuse('not-permitted')
  await saveCopy(placeOf(actor, ref), { version, content, at: now })
  return ok(null)
}

/** What this person typed and did not save; null where it is nothing else than `stored`. */
export async function readWorkingCopy<K extends KeptKind>(
  actor: Actor,
  ref: Ref<K>,
  stored: Kept[K],
): Promise<KeptDraft<Kept[K]> | null> {
  if (!mayWrite(actor, ref.kind)) return null
  const copy = await findCopy(placeOf(actor, ref))
  const content = contents[ref.kind].safeParse(copy?.content)
  // What an older program kept and nobody can read any more is no reason to keep anybody from writing.
  if (!copy || !content.success || contentHash(content.data) === contentHash(stored)) return null
  return { version: copy.version, content: content.data as Kept[K], at: copy.at.getTime() }
}

/** It is not wanted any more. */
export const dropWorkingCopy = (actor: Actor, ref: Ref<KeptKind>): Promise<void> => removeCopy(placeOf(actor, ref))

/** Forgets what nobody came back to. */
export const sweepWorkingCopies = async (now: Date): Promise<{ forgotten: number }> => ({
  forgotten: await removeCopiesBefore(new Date(now.getTime() - keptDays * dayMs)),
})
