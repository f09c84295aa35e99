'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { changedBy } from '@/app/studio/changed-by'
import type { SaveState } from '@/components/knowledge/editor/use-saving'
import { type ActorPerson, requireActor } from '@/lib/auth/session'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { moveEntry } from '@/lib/knowledge/move-entry'
import { problemContent } from '@/lib/knowledge/problem-content'
import { readProblem } from '@/lib/knowledge/read-problem'
import { jsonText } from './json-text'

const saveInput = z.object({
  problemId: z.string().min(1).max(80),
  version: z.coerce.number().int().positive(),
  content: jsonText.pipe(problemContent),
  // biome-ignore lint/suspicious/noThenProperty: the name of a form field; nobody awaits this
  then: z.enum(['stay', 'submit']),
})

/** Saves what was written, and hands it in for review if that was asked. */
export async function saveAction(state: SaveState, form: FormData): Promise<SaveState> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = saveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { version: state.version, error: t('bad-content') }

  const { problemId, then, ...edit } = input.data
  const ref = { kind: 'problem', id: problemId } as const
  const result = await saving<Awaited<ReturnType<typeof editEntry>>>(() =>
    editEntry(actor, { ...ref, ...edit }, new Date()),
  )
  if (!result.ok) {
    const theirs = result.code === 'changed-meanwhile' ? await newestOf(actor, problemId) : null
    return theirs ? { version: state.version, theirs } : { version: state.version, error: t(result.code) }
  }
  const { version } = result.value
  if (then === 'submit') {
    const submitted = await moveEntry(actor, { ...ref, version, step: 'submit' }, new Date())
    if (submitted.ok) redirect(`/studio/problems/${problemId}?done=submitted`)
    return { version, saved: true, error: t(submitted.code) }
  }
  revalidatePath(`/studio/problems/${problemId}`)
  return { version, saved: true }
}

async function newestOf(actor: ActorPerson, problemId: string): Promise<SaveState['theirs'] | null> {
  const problem = await readProblem(actor, problemId)
  return problem && { version: problem.version, content: problem.content, who: await changedBy(problem) }
}
