'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/session'
import { learnNow } from '@/lib/learning/learn-now'

export type LearnState = { error?: string }

export async function learnAction(_: LearnState): Promise<LearnState> {
  const actor = await requireActor()
  const t = await getTranslations('studio.engine')

  const result = await learnNow(actor, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`) }
  revalidatePath('/studio', 'layout')
  redirect(`/studio/engine?done=${result.value}`)
}
