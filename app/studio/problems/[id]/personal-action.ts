'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { removePersonalData } from '@/lib/knowledge/remove-personal-data'

const removeInput = z.object({
  problemId: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().positive(),
})

export async function removePersonalAction(_: { error?: string }, form: FormData): Promise<{ error?: string }> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = removeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await saving<Awaited<ReturnType<typeof removePersonalData>>>(() =>
    removePersonalData(actor, input.data, new Date()),
  )
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(`/studio/problems/${input.data.problemId}?done=personalRemoved&cleaned=${result.value.version}`)
}
