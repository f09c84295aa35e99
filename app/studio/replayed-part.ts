import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import type { ReplayPart, ReplayRefusal } from '@/lib/knowledge/replay-change'
import type { Locale } from '@/lib/messages/locale'
import type { Result } from '@/lib/result'
import { jsonText } from './problems/[id]/json-text'

/** Where the next part of a replay begins, as a form carries it. */
export const replayPlace = jsonText.pipe(
  z.object({
    phase: z.enum(['sessions', 'searches']),
    before: z.uuid().nullable(),
    done: z.number().int().min(0).max(100_000),
  }),
)

type Replay = Promise<Result<ReplayPart, ReplayRefusal>>

/** The next part of a replay, or in words why there is none. */
export async function answerReplay(replay: (locale: Locale) => Replay): Promise<ReplayedPart> {
  const locale = await pageLocale()
  const result = await saving<Awaited<Replay>>(() => replay(locale))
  if (result.ok) return replayedPart(result.value)
  const t = await getTranslations('entry.replay.refused')
  return { error: t(result.code === 'not-saved' ? 'failed' : result.code) }
}

/** What came of one part, in the reader's words and with links. */
async function replayedPart(part: ReplayPart): Promise<ReplayedPart> {
  const t = await getTranslations('entry.replay')
  const nameOf = (found: string) => {
    const end = (['solved', 'bank', 'call'] as const).find((each) => found === `end:${each}`)
    return end ? t(`end.${end}`) : found === '' ? t('nobody') : found
  }
  const cases = part.cases.map(({ kind, id, difference, before, after, call, words }) =>
    kind === 'search'
      ? {
          ...{ id, difference, title: t('search', { words }), href: `/search?q=${encodeURIComponent(words)}` },
          change: t(after === '' ? 'notFound' : 'found'),
        }
      : {
          ...{ id, difference, title: call === null ? null : t('openCall', { number: String(call) }) },
          href: call === null ? null : `/desk/calls/${call}`,
          change: t('change', { before: nameOf(before), after: nameOf(after) }),
        },
  )
  return { ...part, cases }
}
