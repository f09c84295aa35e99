'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { replayPlace } from '@/app/studio/replayed-part'
import { answerSearchReplay } from '@/app/studio/replayed-searches'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import type { RankingState } from '@/components/search/ranking-form'
import { requireActor } from '@/lib/auth/session'
import { changeRanking } from '@/lib/search/change-ranking'
import { rankingWeights } from '@/lib/search/ranking-weights'
import { replayRanking } from '@/lib/search/replay-ranking'

const replayInput = rankingWeights.extend({ place: replayPlace })

export async function saveRankingAction(_: RankingState, form: FormData): Promise<RankingState> {
  const actor = await requireActor()
  const t = await getTranslations('searches.ranking')
  const typed = { validated: String(form.get('validated')), solved: String(form.get('solved')) }
  const input = rankingWeights.safeParse(typed)
  if (!input.success) return { error: t('refused.bad-weights'), typed }

  const result = await changeRanking(actor, input.data, new Date())
  if (!result.ok) return { error: t(`refused.${result.code}`), typed }
  revalidatePath('/admin/searches')
  return { told: t('saved'), typed }
}

/** Replays the next part of the real searches with weights as they are being chosen. */
export async function replayRankingAction(form: FormData): Promise<ReplayedPart> {
  const actor = await requireActor()
  const input = replayInput.safeParse(Object.fromEntries(form))
  const t = await getTranslations('searches.ranking')
  if (!input.success) return { error: t('refused.bad-weights') }

  const { place, ...weights } = input.data
  const { before, done } = place
  return answerSearchReplay(
    () => replayRanking(actor, { weights, before, done }),
    async (code) => (code === 'bad-weights' ? t('refused.bad-weights') : null),
  )
}
