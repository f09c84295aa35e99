'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { changedBy } from '@/app/studio/changed-by'
import { jsonText } from '@/app/studio/problems/[id]/json-text'
import type { TreeSaved } from '@/components/knowledge/tree/use-tree-draft'
import { type ActorPerson, requireActor } from '@/lib/auth/session'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { readStudioTree } from '@/lib/knowledge/read-studio-tree'
import { treeContent } from '@/lib/knowledge/tree-content'
import { gapNotes } from './gap-notes'

const saveInput = z.object({
  treeId: z.string().min(1).max(80),
  version: z.coerce.number().int().positive(),
  content: jsonText.pipe(treeContent),
  // biome-ignore lint/suspicious/noThenProperty: the name of a form field; nobody awaits this
  then: z.enum(['stay', 'submit']),
})

/** Saves the tree as it stands, and hands it in for review if that was asked. */
export async function saveTreeAction(form: FormData): Promise<TreeSaved> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const version = z.coerce.number().int().catch(0).parse(form.get('version'))
  const input = saveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { version, error: t('bad-content') }

  const { treeId, then, ...edit } = input.data
  const ref = { kind: 'tree', id: treeId } as const
  const result = await saving<Awaited<ReturnType<typeof editEntry>>>(() =>
    editEntry(actor, { ...ref, ...edit }, new Date()),
  )
  if (!result.ok) {
    const theirs = result.code === 'changed-meanwhile' ? await newestOf(actor, treeId) : null
    return theirs ? { version, theirs } : { version, error: t(result.code) }
  }
  if (then === 'submit') {
    const move = { ...ref, version: result.value.version, step: 'submit' as const }
    const submitted = await moveEntry(actor, move, new Date())
    revalidatePath('/studio', 'layout')
    if (submitted.ok) redirect(`/studio/trees/${treeId}?done=submitted`)
    return { version: result.value.version, saved: true, error: t(submitted.code) }
  }
  const tree = await readStudioTree(actor, treeId)
  return { version: result.value.version, saved: true, gaps: await gapNotes(tree?.gaps ?? [], treeId) }
}

async function newestOf(actor: ActorPerson, treeId: string): Promise<TreeSaved['theirs'] | null> {
  const tree = await readStudioTree(actor, treeId)
  return tree && { version: tree.version, who: await changedBy(tree) }
}
