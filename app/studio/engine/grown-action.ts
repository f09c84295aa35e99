'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { draftGrownTree } from '@/lib/knowledge/draft-grown-tree'
import { listChoices } from '@/lib/knowledge/list-choices'

const grownInput = z.object({ key: z.uuid(), service: z.string().min(1).max(80) })

export async function draftGrownAction(_: { error?: string }, form: FormData): Promise<{ error?: string }> {
  const actor = await requireActor()
  const t = await getTranslations('entry.createRefused')
  const input = grownInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('unknown-service') }

  const locale = await pageLocale()
  const { services } = await listChoices(actor, locale)
  const service = services.find(({ id }) => id === input.data.service)?.name ?? input.data.service
  const title = (await getTranslations('studio.engine'))('grownTitle', { service })
  const result = await saving<Awaited<ReturnType<typeof draftGrownTree>>>(() =>
    draftGrownTree(actor, { ...input.data, locale, title }, new Date()),
  )
  if (result.ok) redirect(`/studio/trees/${result.value.treeId}`)
  const common = await getTranslations('common')
  return { error: result.code === 'not-saved' ? common('notSaved') : t(result.code) }
}
