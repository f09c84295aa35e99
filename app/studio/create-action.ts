'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { NewEntryState } from '@/components/knowledge/new-entry-form'
import { requireActor } from '@/lib/auth/session'
import { draftProblem } from '@/lib/knowledge/draft-problem'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { locales } from '@/lib/messages/locale'
import { entryPage } from './entry-ref'

const createInput = z.object({
  kind: z.enum(['problem', 'tree']),
  key: z.uuid(),
  locale: z.enum(locales),
  service: z.string().min(1).max(80),
  title: z.string().trim().min(1).max(200),
})

type Drafted = Awaited<ReturnType<typeof draftProblem> | ReturnType<typeof draftTree>>

export async function createAction(_: NewEntryState, form: FormData): Promise<NewEntryState> {
  const actor = await requireActor()
  const common = await getTranslations('common')
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  const input = createInput.safeParse(typed)
  if (!input.success) return { error: common('required'), typed }

  const { kind, ...material } = input.data
  const result = await saving<Drafted>(() =>
    kind === 'problem' ? draftProblem(actor, material, new Date()) : draftTree(actor, material, new Date()),
  )
  if (result.ok)
    redirect(entryPage({ kind, id: 'treeId' in result.value ? result.value.treeId : result.value.problemId }))
  const t = await getTranslations('entry.createRefused')
  return { error: result.code === 'not-saved' ? common('notSaved') : t(result.code), typed }
}
