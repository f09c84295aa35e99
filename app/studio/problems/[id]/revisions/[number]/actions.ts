'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { restoreRevision } from '@/lib/knowledge/restore-revision'

const restoreInput = z.object({
  problemId: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().positive(),
  revision: z.coerce.number().int().positive().max(1_000_000),
})

export async function restoreAction(_: { error?: string }, form: FormData): Promise<{ error?: string }> {
  const actor = await requireActor()
  const t = await getTranslations('studio.problem.refused')
  const input = restoreInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof restoreRevision>>>(() =>
    restoreRevision(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.problemId}?done=restored`)
}
