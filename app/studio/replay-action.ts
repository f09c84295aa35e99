'use server'

import { getTranslations } from 'next-intl/server'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { requireActor } from '@/lib/auth/session'
import { replayChange } from '@/lib/knowledge/replay-change'
import { entryRef } from './entry-ref'
import { answerReplay, replayPlace } from './replayed-part'

const replayInput = entryRef.omit({ version: true }).extend({ place: replayPlace })

/** Replays the next part of what was recorded; the page asks for one after the other and shows how far it is. */
export async function replayAction(form: FormData): Promise<ReplayedPart> {
  const actor = await requireActor()
  const t = await getTranslations('entry.replay')
  const input = replayInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.not-found') }

  return answerReplay((locale) => replayChange(actor, { ...input.data, locale }))
}
