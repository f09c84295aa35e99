'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { NewProblemState } from '@/components/knowledge/new-problem-form'
import { requireActor } from '@/lib/auth/session'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { locales } from '@/lib/messages/locale'

const createInput = z.object({
  key: z.uuid(),
  locale: z.enum(locales),
  service: z.string().min(1).max(80),
  title: z.string().trim().min(1).max(200),
})

export async function createTreeAction(_: NewProblemState, form: FormData): Promise<NewProblemState> {
  const actor = await requireActor()
  const common = await getTranslations('common')
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  const input = createInput.safeParse(typed)
  if (!input.success) return { error: common('required'), typed }

  const result = await saving<Awaited<ReturnType<typeof draftTree>>>(() => draftTree(actor, input.data, new Date()))
  if (result.ok) redirect(`/studio/trees/${result.value.treeId}`)
  const t = await getTranslations('studio.tree.createRefused')
  return { error: result.code === 'not-saved' ? common('notSaved') : t(result.code), typed }
}
