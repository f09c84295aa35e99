'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { replayPlace } from '@/app/studio/replayed-part'
import { answerSearchReplay } from '@/app/studio/replayed-searches'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { requireActor } from '@/lib/auth/session'
import { locales } from '@/lib/messages/locale'
import { replaySynonyms } from '@/lib/search/replay-synonyms'
import { synonymLines } from './synonym-lines'

const replayInput = z.object({
  locale: z.enum(locales),
  words: synonymLines,
  set: z.uuid().optional(),
  place: replayPlace,
})

/** Replays the next part of the real searches with a group of synonyms as it is being written. */
export async function replaySynonymsAction(form: FormData): Promise<ReplayedPart> {
  const actor = await requireActor()
  const t = await getTranslations('entry.replay')
  const input = replayInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('refused.not-ready') }

  const { set: id, place, ...change } = input.data
  return answerSearchReplay(
    () => replaySynonyms(actor, { ...change, id, before: place.before, done: place.done }),
    async (code) => (code === 'bad-words' ? (await getTranslations('searches.synonyms'))('refused.bad-words') : null),
  )
}
