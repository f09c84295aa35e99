import { getTranslations } from 'next-intl/server'
import { saving } from '@/app/saving'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import type { Messages } from '@/lib/messages/catalogue'
import type { Result } from '@/lib/result'
import type { SearchReplay } from '@/lib/search/replay-kept'

/** The words of a replay of searches alone: what is won there is no diagnosis. */
export function searchReplayWords(words: Messages['entry']['replay'], hint: string): Messages['entry']['replay'] {
  const { won: wonHint, lost: lostHint, moved: movedHint } = words.synonyms
  return { ...words, title: words.saveTitle, hint, wonHint, lostHint, movedHint }
}

/** The next part of a replay of searches with links, or in words why there is none; `own`: what a refusal is called there. */
export async function answerSearchReplay<Code extends string>(
  replay: () => Promise<Result<SearchReplay, Code>>,
  own: (code: string) => Promise<string | null>,
): Promise<ReplayedPart> {
  const t = await getTranslations('entry.replay')
  const result = await saving<Result<SearchReplay, Code>>(replay)
  if (!result.ok) {
    const refused = result.code === 'not-permitted' ? 'not-permitted' : 'failed'
    return { error: (await own(result.code)) ?? t(`refused.${refused}`) }
  }
  const { cases, next, ...part } = result.value
  return {
    ...part,
    next: next && { phase: 'searches', ...next },
    cases: cases.map(({ id, difference, words }) => ({
      ...{ id, difference, title: t('search', { words }), href: `/search?q=${encodeURIComponent(words)}` },
      change: t(`synonyms.${difference}`),
    })),
  }
}
