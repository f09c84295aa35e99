'use server'

import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { requireActor } from '@/lib/auth/session'
import { replayChange } from '@/lib/knowledge/replay-change'
import { entryRef } from './entry-ref'
import { replayedPart, replayPlace } from './replayed-part'

const replayInput = entryRef.omit({ version: true }).extend({ place: replayPlace })

/** Replays the next part of what was recorded; the page asks for one after the other and shows how far it is. */
export async function replayAction(form: FormData): Promise<ReplayedPart> {
  const actor = await requireActor()
  const t = await getTranslations('entry.replay')
  const input = replayInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.not-found') }

  const locale = await pageLocale()
  const result = await saving<Awaited<ReturnType<typeof replayChange>>>(() =>
    replayChange(actor, { ...input.data, locale }),
  )
  if (!result.ok) return { error: t(`refused.${result.code === 'not-saved' ? 'failed' : result.code}`) }
  return replayedPart(result.value)
}
