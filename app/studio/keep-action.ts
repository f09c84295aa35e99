'use server'

import { z } from 'zod'
import { jsonText } from '@/app/studio/problems/[id]/json-text'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { keptKinds } from '@/lib/knowledge/kept-draft'
import { problemContent } from '@/lib/knowledge/problem-content'
import { questionContent } from '@/lib/knowledge/question-content'
import { treeContent } from '@/lib/knowledge/tree-content'
import { dropWorkingCopy, keepWorkingCopy } from '@/lib/knowledge/working-copy'

const version = z.coerce.number().int().nonnegative()
const keepInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), id: contentId, version, content: jsonText.pipe(problemContent) }),
  z.object({ kind: z.literal('question'), id: contentId, version, content: jsonText.pipe(questionContent) }),
  z.object({ kind: z.literal('tree'), id: contentId, version, content: jsonText.pipe(treeContent) }),
])
const dropInput = z.object({ kind: z.enum(keptKinds), id: contentId })

/** Keeps what is typed until it is saved; nothing of what anybody else sees changes. */
export async function keepAction(form: FormData): Promise<boolean> {
  const actor = await requireActor()
  const input = keepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return false
  return (await keepWorkingCopy(actor, input.data, new Date())).ok
}

/** It was thrown away, or is as it was. */
export async function dropAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = dropInput.safeParse(Object.fromEntries(form))
  if (input.success) await dropWorkingCopy(actor, input.data)
}
