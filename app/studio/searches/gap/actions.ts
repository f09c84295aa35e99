'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { CloseGapState } from '@/components/search/close-gap-form'
import { requireActor } from '@/lib/auth/session'
import { locales } from '@/lib/messages/locale'
import { closeSearchGap } from '@/lib/search/search-gaps'

const gapInput = z.object({
  words: z.string().min(1).max(300),
  locale: z.enum(locales),
  answer: z.string().regex(/^(problem|tree|service|request)\/.{1,100}$/),
})

export async function closeGapAction(_: CloseGapState, form: FormData): Promise<CloseGapState> {
  const actor = await requireActor()
  const t = await getTranslations('searches.gap.refused')
  const input = gapInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('input') }

  const { words, locale, answer } = input.data
  const [kind = '', entryId = ''] = answer.split(/\/(.*)/)
  const result = await saving(() => closeSearchGap(actor, { words, locale }, { kind, entryId }, new Date()))
  if (!result.ok) {
    return { error: result.code === 'not-saved' ? (await getTranslations('common'))('notSaved') : t(result.code) }
  }
  revalidatePath('/studio/searches')
  redirect('/studio/searches?closed=1')
}
