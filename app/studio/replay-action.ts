'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { saving } from '@/app/saving'
import type { ReplayedPart } from '@/components/knowledge/replay-panel'
import { requireActor } from '@/lib/auth/session'
import { replayChange } from '@/lib/knowledge/replay-change'
import { entryRef } from './entry-ref'
import { jsonText } from './problems/[id]/json-text'

const replayInput = entryRef.omit({ version: true }).extend({
  place: jsonText.pipe(
    z.object({
      phase: z.enum(['sessions', 'searches']),
      before: z.uuid().nullable(),
      done: z.number().int().min(0).max(100_000),
    }),
  ),
})

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
  const nameOf = (found: string) => {
    const end = (['solved', 'bank', 'call'] as const).find((each) => found === `end:${each}`)
    return end ? t(`end.${end}`) : found === '' ? t('nobody') : found
  }
  const cases = result.value.cases.map(({ kind, id, difference, before, after, call, words }) =>
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
  return { ...result.value, cases }
}
