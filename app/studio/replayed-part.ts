import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import type { ReplayPart } from '@/lib/knowledge/replay-change'
import { jsonText } from './problems/[id]/json-text'

/** Where the next part of a replay begins, as a form carries it. */
export const replayPlace = jsonText.pipe(
  z.object({
    phase: z.enum(['sessions', 'searches']),
    before: z.uuid().nullable(),
    done: z.number().int().min(0).max(100_000),
  }),
)

/** What came of one part, in the reader's words and with links. */
export async function replayedPart(part: ReplayPart): Promise<ReplayedPart> {
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
