'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { jsonText } from '@/app/studio/problems/[id]/json-text'
import { answerReplay, replayPlace } from '@/app/studio/replayed-part'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { replayQuestion } from '@/lib/knowledge/replay-question'

const replayInput = z.object({ id: contentId, content: jsonText, place: replayPlace })

/** Replays the next part of the recorded diagnoses on a question as it is being written. */
export async function replayQuestionAction(form: FormData): Promise<ReplayedPart> {
  const actor = await requireActor()
  const t = await getTranslations('entry.replay')
  const input = replayInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.not-ready') }

  return answerReplay((locale) => replayQuestion(actor, { ...input.data, locale }))
}
